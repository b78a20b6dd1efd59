import 'server-only';
import { onceInProcess } from './process-state.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const PATIENCE_MS = 5000;

type Close = () => unknown;

const closings = () => onceInProcess('closings', () => new Set<Close>());

/** Has something closed when the process is asked to end. The answer takes it back. */
export function onShutdown(close: Close): () => void {
  closings().add(close);
  return () => {
    closings().delete(close);
  };
}

/**
 * Ends the process in order when a signal asks for it. Next's own way waits for every open stream to end by itself, so
 * scripts/start.mjs tells Next to leave signals alone; without that nothing is done here.
 */
export function watchSignals(): void {
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return;
  onceInProcess('watching-signals', () => {
    for (const [signal, code] of Object.entries(EXIT_CODES)) {
      process.once(signal, () => {
        setTimeout(() => process.exit(code), PATIENCE_MS).unref();
        const closed = [...closings()].map(async (close) => close());
        void Promise.allSettled(closed).then(() => process.exit(code));
      });
    }
    return true;
  });
}
