import 'server-only';
import { askOf, checkIdentity } from './ask.ts';
import type { RetryTiming } from './call.ts';
import type { Clients } from './clients.ts';
import type { Context } from './driver-context.ts';
import type { Entry } from './entry.ts';
import type { LiveRun } from './live-run.ts';
import { look } from './look-step.ts';
import { afterProblem, nextStep, type Step } from './next-step.ts';
import { awaitChangeSet, awaitLeftover, deleteLeftover, makeChangeSet, withdraw } from './prepare-steps.ts';
import { type DeployError, DeployProblem, UntakenProblem } from './problem.ts';
import { createPulse } from './pulse.ts';
import type { Notice, Target } from './run.ts';
import { send } from './send-step.ts';
import type { createTurns } from './turns.ts';
import { watch } from './watch-step.ts';

export type Timing = { pollMs: (target: Target) => number; probeMs: number; retry: RetryTiming };

export type Surroundings = {
  clientFor: (target: Target) => Clients | Promise<Clients>;
  timing: Timing;
  signal: AbortSignal;
  onStack: ReturnType<typeof createTurns>;
  holder: (run: LiveRun) => string | undefined;
  isShared: (run: LiveRun, stackId: string) => boolean;
  onSent: (run: LiveRun) => void;
  onUnexpected: (cause: unknown) => void;
};

const STEPS: Record<Exclude<Step, 'rest'>, (context: Context) => Promise<void>> = {
  look,
  'delete-leftover': deleteLeftover,
  'await-leftover': awaitLeftover,
  'create-change-set': makeChangeSet,
  'await-change-set': awaitChangeSet,
  'clean-up': withdraw,
  send,
  watch,
};

const NOTICES: Partial<Record<DeployError['kind'], Notice>> = {
  credentials: 'credentials',
  clock: 'clock',
  network: 'reconnecting',
  throttled: 'slowed',
};

function errorOf(cause: unknown, { onUnexpected }: Surroundings): DeployError {
  if (cause instanceof DeployProblem) return cause.error;
  onUnexpected(cause);
  return { kind: 'unexpected', reason: '' };
}

/** Clients with fresh credentials, checked against the run's account and region before anything else is asked. */
async function contextOf(run: LiveRun, around: Surroundings): Promise<Context> {
  const { timing, signal } = around;
  const { target, stackName } = run.facts.view;
  const pulse = createPulse(run, timing.pollMs(target), signal);
  const secrets = run.secrets.map(({ value }) => value);
  const options = { timing: timing.retry, signal, secrets, onRetry: pulse.onRetry };
  const clients = await around.clientFor(target);
  if (!run.isFresh) await checkIdentity(clients, target, options);
  return {
    run,
    ask: askOf(clients, options),
    pause: pulse.pause,
    onStack: (task) => around.onStack(`${target.accountId} ${target.region} ${stackName}`, task),
    holder: () => around.holder(run),
    isShared: (stackId) => around.isShared(run, stackId),
  };
}

async function park(run: LiveRun, error: DeployError, { timing, signal }: Surroundings): Promise<void> {
  await run.show({ type: 'noticed', notice: NOTICES[error.kind] ?? null, error });
  await run.pause(timing.probeMs, signal);
}

async function conclude(run: LiveRun, cause: unknown, around: Surroundings): Promise<void> {
  const error = errorOf(cause, around);
  const state = error.kind === 'superseded' ? 'superseded' : 'failed';
  const consequence = afterProblem(run.facts, error, run.isFresh || cause instanceof UntakenProblem);
  const withdrawn: Entry = { type: 'withdrawn', state, error };
  switch (consequence) {
    case 'withdraw':
      return run.append(withdrawn);
    case 'return':
      return run.append({ type: 'returned', error });
    case 'abandon':
      await run.append({ type: 'returned', error });
      return run.append(withdrawn);
    case 'end':
      return run.append({ type: 'ended', state: 'failed', stackStatus: 'DELETE_COMPLETE', error });
    case 'fail': {
      const { state: meant, error: first = error } = run.facts.withdrawn ?? { state };
      return run.show({ type: 'ended', state: meant, ...(meant === 'cancelled' ? {} : { error: first }) });
    }
    case 'park':
      return park(run, error, around);
  }
}

async function goOn(run: LiveRun, around: Surroundings): Promise<void> {
  let context: Context | undefined;
  for (let step = nextStep(run.facts); step !== 'rest'; step = nextStep(run.facts)) {
    try {
      context ??= await contextOf(run, around);
      if (run.facts.view.state === 'running' && run.facts.view.error) {
        await run.append({ type: 'noticed', notice: null, error: null });
      }
      await STEPS[step](context);
      if (step === 'send' && run.facts.isSent) around.onSent(run);
    } catch (cause) {
      around.signal.throwIfAborted();
      context = undefined;
      // A full disk takes no conclusion either: the run stands until one can be written.
      await conclude(run, cause, around).catch((problem) => {
        around.signal.throwIfAborted();
        return park(run, errorOf(problem, around), around);
      });
    }
  }
}

/** Takes a run as far as it goes without a person: to the review, to the end of an operation. One drive at a time. */
export async function drive(run: LiveRun, around: Surroundings): Promise<void> {
  if (run.isDriven) return;
  run.isDriven = true;
  try {
    await goOn(run, around);
  } catch (cause) {
    if (!around.signal.aborted) throw cause;
  } finally {
    run.isDriven = false;
  }
}
