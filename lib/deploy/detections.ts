import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { detectDrift } from './drift.ts';
import type { LiveRun } from './live-run.ts';
import { DeployProblem } from './problem.ts';
import type { Drift } from './run.ts';
import type { Runs } from './runs.ts';

async function detect(runs: Runs, run: LiveRun): Promise<Drift> {
  const { stackId = '', target } = run.facts.view;
  try {
    const ask = await runs.askFor(run);
    await run.append({ type: 'drift-asked' });
    const wait = () => sleep(runs.pollMs(target), undefined, { signal: runs.signal });
    const drift = await detectDrift(ask, stackId, wait);
    await run.append({ type: 'drifted', drift });
    return drift;
  } catch (cause) {
    // A closing engine leaves it asked for; the next one asks again.
    if (runs.signal.aborted) throw cause;
    const error = cause instanceof DeployProblem ? cause.error : { kind: 'unexpected' as const, reason: '' };
    await run.show({ type: 'drift-failed', error });
    throw cause;
  }
}

/** The detections of drift that go on, one a run: who asks again waits for the same one. Each tells the run its end. */
export function createDetections(runs: Runs): (run: LiveRun) => Promise<Drift> {
  const going = new Map<LiveRun, Promise<Drift>>();
  return (run) => {
    const known = going.get(run);
    if (known) return known;
    const detection = detect(runs, run).finally(() => going.delete(run));
    going.set(run, detection);
    return detection;
  };
}
