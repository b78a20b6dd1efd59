import { ACTIONS } from './actions.ts';
import { settleChangeSets } from './change-set-actions.ts';
import { FAILURE_TAG } from './changes.ts';
import { advance, proceed } from './operation.ts';
import type { Query } from './query.ts';
import { Refusal } from './refusal.ts';
import type { Stack, Step } from './stack.ts';
import { type Context, Stacks } from './stacks.ts';
import type { World } from './step.ts';
import { openStore } from './store.ts';
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

/** The rehearsal without its HTTP: actions in, answers out. Throws a Refusal where AWS says no. */
export function createEngine(options: EngineOptions, failing: () => Record<string, Failing>): Engine {
  const { pace = 20, skewMs = 0, pageSize = 100, now = Date.now, staleReads = 0 } = options;
  const delayMs = (seconds: number) => Math.max(1, Math.round((seconds * 1000) / pace));
  const world: World = { delayMs, isFailing: (stack, step) => failingAt(stack, step, failing()) };
  const store = openStore(options.directory, now());
  const stacks = new Stacks();
  const stale = new Map<string, { status: string; left: number }>();
  const unwritten = new Map<Stack, number>();
  for (const stack of store.read()) stacks.all.set(stack.id, stack);

  const write = (stack: Stack) => {
    store.write(stack);
    unwritten.delete(stack);
  };
  const catchUp = (at: number) => {
    for (const stack of stacks.all.values()) {
      const hasSettled = settleChangeSets(stack, at);
      if (!advance(stack, at, world) && !hasSettled) continue;
      const since = unwritten.get(stack) ?? at;
      unwritten.set(stack, since);
      if (!stack.operation || at - since > WRITE_EVERY_MS) write(stack);
    }
  };
  const staleStatus = ({ id }: Stack) => {
    const past = stale.get(id);
    if (!past) return undefined;
    past.left -= 1;
    if (past.left <= 0) stale.delete(id);
    return past.status;
  };
  const contextFor = (at: number, place: { account: string; region: string }): Context => ({
    account: place.account,
    region: place.region,
    stacks,
    now: at,
    shown: (moment) => new Date(moment + skewMs),
    pageSize,
    proceed: (stack) => {
      proceed(stack, at, world);
    },
    options: {
      changeSetDelayMs: options.changeSetDelayMs ?? delayMs(CHANGE_SET_SECONDS),
      areEventsDoubled: options.duplicateEvents ?? false,
      ...(options.changeSetFailure !== undefined && { changeSetFailure: options.changeSetFailure }),
    },
    staleStatus,
  });
  const mutate = (action: string, query: Query, context: Context) => {
    const before = new Map([...stacks.all.values()].map((stack) => [stack, stack.status]));
    const answer = ACTIONS[action]?.(query, context);
    if (/^(Describe|List|Get|Validate)/.test(action)) return answer;
    for (const stack of stacks.all.values()) {
      const status = before.get(stack);
      if (stack.account !== context.account || stack.region !== context.region) continue;
      if (status !== undefined && status !== stack.status && staleReads > 0)
        stale.set(stack.id, { status, left: staleReads });
      if (
        query.StackName === stack.name ||
        query.StackName === stack.id ||
        status !== stack.status ||
        query.ChangeSetName !== undefined
      )
        write(stack);
    }
    return answer;
  };
  return {
    run: (action, query, caller) => {
      const at = now();
      catchUp(at);
      if (action === 'GetCallerIdentity') return getCallerIdentity(caller);
      if (action === 'AssumeRole') return assumeRole(query, caller, new Date(at));
      if (!ACTIONS[action])
        throw new Refusal('InvalidAction', `Could not find operation ${action} for version 2010-05-15`);
      return mutate(action, query, contextFor(at, caller));
    },
    tamper: (stackName, logicalId, properties) => {
      for (const stack of stacks.all.values()) {
        const resource = stack.name === stackName ? stack.resources[logicalId] : undefined;
        if (resource) resource.tampered = { ...resource.tampered, ...properties };
      }
    },
    keep: () => {
      for (const stack of unwritten.keys()) write(stack);
    },
  };
}
