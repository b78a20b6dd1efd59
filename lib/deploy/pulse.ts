import 'server-only';
import type { Trouble } from './aws-problem.ts';
import type { LiveRun } from './live-run.ts';
import type { Notice } from './run.ts';

const SLOWEST = 8;
const CLEAN_ROUNDS = 2;

export type Pulse = { onRetry: (trouble: Trouble) => void; pause: () => Promise<void> };

/** The rhythm of a run's polling: slower while AWS limits us, with a notice that goes when two rounds were clean. */
export function createPulse(run: LiveRun, pollMs: number, signal: AbortSignal): Pulse {
  let factor = 1;
  let isThrottled = false;
  let isTroubled = false;
  let cleanRounds = 0;
  const tell = (notice: Notice | null) => run.show({ type: 'noticed', notice, error: null });
  return {
    onRetry: ({ isThrottle }) => {
      isThrottled ||= isThrottle;
      isTroubled = true;
      const notice = isThrottled ? 'slowed' : 'reconnecting';
      if (run.facts.view.notice !== notice) void tell(notice);
    },
    pause: async () => {
      factor = isThrottled ? Math.min(SLOWEST, factor * 2) : Math.max(1, factor / 2);
      cleanRounds = isTroubled ? 0 : cleanRounds + 1;
      if (cleanRounds >= CLEAN_ROUNDS && run.facts.view.notice) await tell(null);
      isThrottled = false;
      isTroubled = false;
      await run.pause(pollMs * factor, signal);
    },
  };
}
