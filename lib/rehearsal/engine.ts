import { ACTIONS } from './actions.ts';
import { settleChangeSets } from './change-set-actions.ts';
import { FAILURE_TAG } from './changes.ts';
import { IAM_ACTIONS } from './iam.ts';
import { advance, proceed } from './operation.ts';
import type { Query } from './query.ts';
import { Refusal } from './refusal.ts';
import type { Finding, Stack, Step } from './stack.ts';
import { type Context, type Place, Stacks } from './stacks.ts';
import type { World } from './step-state.ts';
import { openStore, type Store } from './store.ts';
import { assumeRole, type Caller, getCallerIdentity } from './sts.ts';
import type { Answer } from './xml.ts';

/** The work at which a chosen resource fails; `rollback`: on the way back. */
export type Failing = 'create' | 'update' | 'delete' | 'rollback';

export type EngineOptions = {
  /** Where stacks are kept, one file a stack; absent: in memory only. */
  directory?: string;
  /** How many times faster than AWS everything goes. */
  pace?: number;
  /** Resources that fail, by logical id. */
  fail?: Record<string, Failing>;
  pageSize?: number;
  duplicateEvents?: boolean;
  /** How many reads after a change still say what was before it. */
  staleReads?: number;
  /** How far the endpoint's clock is off. */
  skewMs?: number;
  changeSetDelayMs?: number;
  /** Why every change set fails. */
  changeSetFailure?: string;
  /** What is found while a change set is made; `WARN` lets it pass. */
  findings?: Finding[];
  now?: () => number;
};

export type Engine = {
  run: (action: string, query: Query, caller: Caller & { region: string }) => Answer;
  /** Changes a property of a resource beside CloudFormation, so that it drifts. */
  tamper: (stackName: string, logicalId: string, properties: Record<string, unknown>) => void;
  /** Writes what is not written yet. */
  keep: () => void;
};

const CHANGE_SET_SECONDS = 6;
/** A stack is written at every call that changes it, and at most so often while it only goes on: that can be told again. */
const WRITE_EVERY_MS = 500;

function failingAt(stack: Stack, step: Step, fail: Record<string, Failing>): boolean {
  const kind = stack.operation?.kind ?? '';
  const chosen = fail[step.logicalId];
  if (step.work === 'restore') return chosen === 'rollback';
  if (step.work === 'delete')
    return kind === 'delete'
      ? chosen === 'delete'
      : kind.startsWith('undo') && (chosen === 'rollback' || chosen === 'delete');
  const tagged = stack.target?.tags.find(({ key }) => key === FAILURE_TAG)?.value;
  return chosen === step.work || tagged === step.logicalId;
}

/** What a stack was before what it was just told to do. */
const statusBefore = ({ events, id }: Stack) => events.filter(({ physicalId }) => physicalId === id).at(-2)?.status;

/** Reads of DescribeStacks that still say what was before. */
function staleness(reads: number) {
  const past = new Map<string, { status: string; left: number }>();
  return {
    begin: (stack: Stack) => {
      const status = statusBefore(stack);
      if (status !== undefined && reads > 0) past.set(stack.id, { status, left: reads });
    },
    read: ({ id }: Stack) => {
      const found = past.get(id);
      if (!found) return undefined;
      found.left -= 1;
      if (found.left <= 0) past.delete(id);
      return found.status;
    },
  };
}

/** Keeps stacks: at once when they were told something, now and then while they only go on. */
function keeper(store: Store) {
  const moved = new Map<Stack, number>();
  const keep = (stack: Stack) => {
    store.write(stack);
    moved.delete(stack);
  };
  const keepLater = (stack: Stack, at: number) => {
    const since = moved.get(stack) ?? at;
    moved.set(stack, since);
    if (!stack.operation || at - since > WRITE_EVERY_MS) keep(stack);
  };
  const keepAll = () => {
    for (const stack of moved.keys()) keep(stack);
  };
  return { keep, keepLater, keepAll };
}

/** The rehearsal without its HTTP: actions in, answers out. Throws a Refusal where AWS says no. */
export function createEngine(options: EngineOptions, failing: () => Record<string, Failing>): Engine {
  const { pace = 20, skewMs = 0, pageSize = 100, now = Date.now, staleReads = 0, directory } = options;
  const delayMs = (seconds: number) => Math.max(1, Math.round((seconds * 1000) / pace));
  const world: World = { delayMs, isFailing: (stack, step) => failingAt(stack, step, failing()) };
  const store = openStore(directory, now());
  const stacks = new Stacks(store.read());
  const { keep, keepLater, keepAll } = keeper(store);
  const stale = staleness(staleReads);

  const catchUp = (at: number) => {
    for (const stack of stacks.all.values()) {
      const hasSettled = settleChangeSets(stack, at);
      if (advance(stack, at, world) || hasSettled) keepLater(stack, at);
    }
  };
  const contextFor = (at: number, { account, region }: Place): Context => ({
    account,
    region,
    stacks,
    now: at,
    shown: (moment) => new Date(moment + skewMs),
    pageSize,
    proceed: (stack) => {
      stale.begin(stack);
      proceed(stack, at, world);
      keep(stack);
    },
    keep,
    options: {
      changeSetDelayMs: options.changeSetDelayMs ?? delayMs(CHANGE_SET_SECONDS),
      areEventsDoubled: options.duplicateEvents ?? false,
      findings: options.findings ?? [],
      ...(options.changeSetFailure !== undefined && { changeSetFailure: options.changeSetFailure }),
    },
    staleStatus: stale.read,
  });
  return {
    run: (action, query, caller) => {
      const at = now();
      catchUp(at);
      if (action === 'GetCallerIdentity') return getCallerIdentity(caller);
      if (action === 'AssumeRole') return assumeRole(query, caller, new Date(at));
      const ofIam = IAM_ACTIONS.get(action);
      if (ofIam) return ofIam(query, caller);
      const run = ACTIONS.get(action);
      if (!run) throw new Refusal('InvalidAction', `Could not find operation ${action} for version 2010-05-15`);
      return run(query, contextFor(at, caller));
    },
    tamper: (stackName, logicalId, properties) => {
      for (const stack of stacks.all.values()) {
        const resource = stack.name === stackName ? stack.resources[logicalId] : undefined;
        if (!resource) continue;
        resource.tampered = { ...resource.tampered, ...properties };
        keep(stack);
      }
    },
    keep: keepAll,
  };
}
