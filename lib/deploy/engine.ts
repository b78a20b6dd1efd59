import 'server-only';
import { lockDirectory } from '#lib/data-directory/directory-lock.ts';
import { createDetections } from './detections.ts';
import type { KeptRequest, Operation, OperationKind } from './entry.ts';
import type { Facts } from './facts.ts';
import type { Listener } from './live-run.ts';
import { type Consent, cancelUpdate, checkConsent, checkRemoval, order } from './orders.ts';
import { DeployProblem } from './problem.ts';
import type { Drift, Offer, RunRequest, RunView } from './run.ts';
import { type EngineOptions, Runs } from './runs.ts';

/** All runs of one data directory. Every method but `view`, `list`, `subscribe` throws DeployProblem. */
export type Engine = {
  /** Refuses at once what needs no call; else answers the run in `preparing`, which goes on by itself to its review. */
  prepare(request: RunRequest): Promise<RunView>;
  /** Executes the change set that the person saw. */
  execute(id: string, consent: Consent): Promise<RunView>;
  /** Before the execution: removes the change set. While an update runs: asks AWS to stop and roll back. */
  cancel(id: string): Promise<RunView>;
  /** Deletes the run's stack by ARN; the person typed its name. The run goes on as `kind: 'delete'`. */
  remove(id: string, typedName: string): Promise<RunView>;
  rollback(id: string): Promise<RunView>;
  continueRollback(id: string, skip?: string[]): Promise<RunView>;
  drift(id: string): Promise<Drift>;
  view(id: string): RunView | undefined;
  /** What was asked for, without secret values: for descriptions and for asking again. */
  request(id: string): KeptRequest | undefined;
  /** Newest first. */
  list(): RunView[];
  /** Every update after the sequence, then each new one. */
  subscribe(id: string, afterSequence: number, listener: Listener): () => void;
  /** Goes on with what a stopped server left; with an id, a waiting run tries again at once. */
  resume(id?: string): void;
  close(): Promise<void>;
};

type Wishes = Pick<Operation, 'keepOnFailure' | 'skip'>;

async function begin(
  runs: Runs,
  id: string,
  kind: OperationKind,
  check: (facts: Facts) => void,
  wishes: Wishes = {},
): Promise<RunView> {
  const run = runs.find(id);
  // In turn, so that two presses of one button are one operation.
  await run.inTurn('run', async () => {
    check(run.facts);
    await order(run, await runs.askFor(run), kind, wishes);
  });
  runs.go(run);
  return run.facts.view;
}

async function cancel(runs: Runs, id: string): Promise<RunView> {
  const run = runs.find(id);
  await run.inTurn('run', async () => {
    const { view, withdrawn } = run.facts;
    const isOpen = view.state === 'preparing' || view.state === 'review';
    if (!isOpen) return cancelUpdate(run, await runs.askFor(run));
    if (!withdrawn) await run.append({ type: 'withdrawn', state: 'cancelled' });
  });
  runs.go(run);
  return run.facts.view;
}

const checkOffer =
  (offer: Offer) =>
  ({ view, stackStatus }: Facts): void => {
    if (view.offers.includes(offer)) return;
    throw new DeployProblem({ kind: 'not-now', reason: offer, status: stackStatus ?? view.state });
  };

async function hold(directory: string) {
  const lock = await lockDirectory(directory, 'deployments').catch((cause) => {
    throw new DeployProblem({ kind: 'journal', reason: 'The data directory cannot be made.' }, cause);
  });
  if (lock) return lock;
  const reason = 'Another process works with the deployments of this data directory.';
  throw new DeployProblem({ kind: 'locked', reason });
}

/**
 * Opens the engine of a data directory, with the runs that are in it; `resume()` lets them go on.
 * Throws `locked` while another process has it open, `journal` where it cannot be read.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const lock = await hold(options.directory);
  const runs = await Runs.load(options).catch(async (cause) => {
    await lock.release();
    throw cause;
  });
  const detect = createDetections(runs);
  return {
    prepare: async (request) => (runs.get(request.id) ?? (await runs.start(request))).facts.view,
    execute: (id, consent) => {
      const wishes = consent.keepOnFailure ? { keepOnFailure: true } : {};
      return begin(runs, id, 'execute', (facts) => checkConsent(facts, consent), wishes);
    },
    cancel: (id) => cancel(runs, id),
    remove: (id, typedName) => begin(runs, id, 'delete', (facts) => checkRemoval(facts, typedName)),
    rollback: (id) => begin(runs, id, 'rollback', checkOffer('rollback')),
    continueRollback: (id, skip = []) =>
      begin(runs, id, 'continue-rollback', checkOffer('continue-rollback'), { skip }),
    drift: async (id) => {
      const run = runs.find(id);
      checkOffer('drift')(run.facts);
      return detect(run);
    },
    view: (id) => runs.get(id)?.facts.view,
    request: (id) => runs.get(id)?.facts.request,
    list: () =>
      runs
        .all()
        .map(({ facts }) => facts.view)
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    subscribe: (id, afterSequence, listener) => runs.find(id).subscribe(afterSequence, listener),
    resume: (id) => {
      for (const run of id === undefined ? runs.all() : [runs.find(id)]) {
        runs.go(run);
        // A failure is told by the run itself.
        if (run.facts.view.driftSince !== undefined) detect(run).catch(() => undefined);
      }
    },
    close: async () => {
      await runs.close();
      await lock.release();
    },
  };
}
