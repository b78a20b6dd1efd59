import { type Acceptability, acceptability } from '#lib/scoring/acceptability.ts';
import type { SamplingProblem } from '#lib/scoring/sampling-problem.ts';
import { allowOwnWorkers } from './own-worker-url.ts';

type Shares = Acceptability | null;
type Waiting = { problem: SamplingProblem; resolve: (shares: Shares) => void };

/** Going back and forth asks the same again; more than these are not worth their memory. */
const KEPT_MAX = 50;
const kept = new Map<string, Promise<Shares>>();
const waiting = new Map<string, Waiting>();
/** Null where the browser gives us none. */
let worker: Worker | null | undefined;

/** Without a worker the draws are made here, once what was clicked is on the screen. */
function simulateHere({ problem, resolve }: Waiting): void {
  setTimeout(() => resolve(acceptability(problem)));
}

function giveUp(): void {
  worker?.terminate();
  worker = null;
  for (const each of waiting.values()) simulateHere(each);
  waiting.clear();
}

function openWorker(): Worker | null {
  try {
    allowOwnWorkers();
    const opened = new Worker(new URL('./simulation-worker.ts', import.meta.url));
    opened.addEventListener('message', ({ data }: MessageEvent<{ seed: string; shares: Shares }>) => {
      waiting.get(data.seed)?.resolve(data.shares);
      waiting.delete(data.seed);
    });
    opened.addEventListener('error', giveUp);
    return opened;
  } catch {
    return null;
  }
}

function start(problem: SamplingProblem): Promise<Shares> {
  worker = worker === undefined ? openWorker() : worker;
  return new Promise((resolve) => {
    if (!worker) return simulateHere({ problem, resolve });
    waiting.set(problem.seed, { problem, resolve });
    worker.postMessage(problem);
  });
}

/** The shares of a problem, simulated off the main thread where that can be had. The same problem is simulated once. */
export function simulate(problem: SamplingProblem): Promise<Shares> {
  const known = kept.get(problem.seed) ?? start(problem);
  kept.set(problem.seed, known);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return known;
}
