import 'server-only';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { type Ask, askOf, checkIdentity } from './ask.ts';
import { RETRY_TIMING, type RetryTiming } from './call.ts';
import type { Clients } from './clients.ts';
import { drive, type Surroundings } from './driver.ts';
import type { Facts } from './facts.ts';
import type { LiveRun } from './live-run.ts';
import { DeployProblem } from './problem.ts';
import type { RunRequest, RunState, RunView, Target } from './run.ts';
import { loadRuns, startRun } from './start-run.ts';
import { createTurns } from './turns.ts';

export type EngineOptions = {
  /** The data directory; journals stand in its `deployments/`. */
  directory: string;
  /** Called again after a pause for credentials, so that new ones are taken up. */
  clientFor: (target: Target) => Clients | Promise<Clients>;
  /** Between two looks at a stack; AWS limits whoever looks more often than every second or two. */
  pollMs: number | ((target: Target) => number);
  /** Between two tries of a run that waits for credentials, the clock, the network. */
  probeMs?: number;
  retry?: RetryTiming;
  /** Hears the cause of an error that nobody foresaw; the run says `unexpected` and no more. */
  onUnexpected?: (cause: unknown) => void;
};

const hasSameStack = (one: RunView, other: RunView): boolean =>
  one !== other &&
  one.stackName === other.stackName &&
  one.target.accountId === other.target.accountId &&
  one.target.region === other.target.region;

const OPEN: ReadonlySet<RunState> = new Set(['preparing', 'review', 'running']);

/** Not ended, and not about to. */
const isOpen = ({ view, withdrawn }: Facts): boolean => OPEN.has(view.state) && !withdrawn;

/** Of the ended ones only so many are kept in memory and listed; the files of all stay. */
const ENDED_MAX = 200;
const OPEN_MAX = 100;

function newest(runs: readonly LiveRun[]): LiveRun[] {
  const ended = runs.filter((run) => !OPEN.has(run.facts.view.state) && !run.isDriven);
  const old = ended.toSorted((a, b) => b.facts.view.updatedAt.localeCompare(a.facts.view.updatedAt)).slice(ENDED_MAX);
  const gone = new Set(old);
  return runs.filter((run) => !gone.has(run));
}

/** The runs of a data directory in memory, and what keeps them going. */
export class Runs {
  readonly signal: AbortSignal;
  readonly pollMs: (target: Target) => number;
  readonly #directory: string;
  readonly #runs: Map<string, LiveRun>;
  readonly #closing = new AbortController();
  readonly #drives = new Set<Promise<void>>();
  readonly #around: Surroundings;

  static async load(options: EngineOptions): Promise<Runs> {
    const directory = join(options.directory, 'deployments');
    const { onUnexpected = console.error } = options;
    const loaded: LiveRun[] = [];
    for await (const run of loadRuns(directory, onUnexpected)) {
      loaded.push(run);
      if (loaded.length > 2 * ENDED_MAX) loaded.splice(0, loaded.length, ...newest(loaded));
    }
    return new Runs(options, directory, newest(loaded));
  }

  private constructor(options: EngineOptions, directory: string, loaded: readonly LiveRun[]) {
    const { clientFor, pollMs, probeMs = 15_000, retry = RETRY_TIMING, onUnexpected = console.error } = options;
    this.signal = this.#closing.signal;
    // Every wait and every call of every run listens to it.
    setMaxListeners(0, this.signal);
    this.pollMs = typeof pollMs === 'number' ? () => pollMs : pollMs;
    this.#directory = directory;
    this.#runs = new Map(loaded.map((run) => [run.facts.view.id, run]));
    this.#around = {
      clientFor,
      onUnexpected,
      timing: { pollMs: this.pollMs, probeMs, retry },
      signal: this.signal,
      onStack: createTurns(),
      holder: (run) => this.#others(run).find(({ facts }) => facts.view.state === 'running')?.facts.view.id,
      isShared: (run, stackId) =>
        this.#others(run).some(({ facts }) => isOpen(facts) && facts.view.stackId === stackId),
      onSent: (run) => {
        if (run.facts.operation?.kind !== 'execute') return;
        for (const other of this.#others(run)) void this.#supersede(other);
      },
    };
  }

  all(): LiveRun[] {
    return [...this.#runs.values()];
  }

  get(id: string): LiveRun | undefined {
    return this.#runs.get(id);
  }

  /** Throws `unknown-run`. */
  find(id: string): LiveRun {
    const run = this.#runs.get(id);
    if (!run) throw new DeployProblem({ kind: 'unknown-run', reason: id });
    return run;
  }

  async start(request: RunRequest): Promise<LiveRun> {
    const { account } = request.target;
    const open = this.all().filter(({ facts }) => isOpen(facts) && facts.view.target.account === account);
    if (open.length >= OPEN_MAX) {
      throw new DeployProblem({ kind: 'too-many', reason: `${open.length}`, limit: OPEN_MAX });
    }
    const run = await startRun(this.#directory, request);
    const kept = newest([...this.all(), run]);
    this.#runs.clear();
    for (const one of kept) this.#runs.set(one.facts.view.id, one);
    this.go(run);
    return run;
  }

  /** Lets a run go on, at once if it waits. */
  go(run: LiveRun): void {
    run.wake();
    const driven = drive(run, this.#around).finally(() => this.#drives.delete(driven));
    this.#drives.add(driven);
  }

  /** Calls in the run's account and region, which are checked first. */
  async askFor({ facts, secrets }: LiveRun): Promise<Ask> {
    const { target } = facts.view;
    const { clientFor, timing, signal } = this.#around;
    const sending = { timing: timing.retry, signal, secrets: secrets.map(({ value }) => value) };
    const clients = await clientFor(target);
    await checkIdentity(clients, target, sending);
    return askOf(clients, sending);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#drives);
    await Promise.allSettled(this.all().map((run) => run.close()));
  }

  #others({ facts }: LiveRun): LiveRun[] {
    return this.all().filter((run) => hasSameStack(run.facts.view, facts.view));
  }

  /** An execution makes the other change sets of the stack void: AWS deletes them. */
  async #supersede(run: LiveRun): Promise<void> {
    await run.inTurn('run', async () => {
      if (run.facts.view.state !== 'review' || run.facts.withdrawn || this.signal.aborted) return;
      const error = { kind: 'superseded' as const, reason: 'Another change set of this stack was executed.' };
      await run.append({ type: 'withdrawn', state: 'superseded', error });
    });
    this.go(run);
  }
}
