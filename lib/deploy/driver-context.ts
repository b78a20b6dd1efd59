import 'server-only';
import type { Ask } from './ask.ts';
import type { LiveRun } from './live-run.ts';

/** What every step of a run gets. */
export type Context = {
  run: LiveRun;
  ask: Ask;
  /** Waits one polling interval, longer while AWS limits us. */
  pause: () => Promise<void>;
  /** One run at a time changes what stands under a stack's name. */
  onStack: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Another run of ours that works on the same stack now. */
  holder: () => string | undefined;
  /** Whether another run of ours that has not ended works with this very stack. */
  isShared: (stackId: string) => boolean;
};
