import type { Line, Operation, StackEventEntry } from './entry.ts';
import type { DeployError } from './problem.ts';
import type { ResourceProgress, RunKind, RunState, RunView } from './run.ts';

/** The operation on the stack that goes on or went on last: an execution, a deletion, a rollback. */
export type OperationFacts = {
  operation?: Operation;
  earlier: Operation[];
  /** CloudFormation answered the operation's call, or was seen to have taken it. */
  isSent: boolean;
  /** CancelUpdateStack: asked for stands in the journal, taken says AWS. A refused one is none. */
  cancellation: 'none' | 'asked' | 'taken';
  events: StackEventEntry[];
  seen: ReadonlySet<string>;
  before?: { state: RunState; kind: RunKind };
};

const KINDS: Record<Operation['kind'], RunKind> = {
  execute: 'deploy',
  delete: 'delete',
  rollback: 'rollback',
  'continue-rollback': 'rollback',
};

type WithView = OperationFacts & { view: RunView };

function order<Facts extends WithView>(facts: Facts, line: Extract<Line, { type: 'ordered' }>): Facts {
  const { error: _, notice: __, ...view } = facts.view;
  const known = new Set(view.resources.map(({ logicalId }) => logicalId));
  const more = (line.resources ?? []).filter(({ logicalId }) => !known.has(logicalId));
  return {
    ...facts,
    operation: line.operation,
    earlier: facts.operation ? [...facts.earlier, facts.operation] : facts.earlier,
    isSent: false,
    cancellation: 'none',
    events: [],
    seen: new Set(),
    before: { state: view.state, kind: view.kind },
    view: {
      ...view,
      kind: KINDS[line.operation.kind],
      state: 'running',
      startedAt: line.at,
      resources: [...view.resources, ...more.map((resource) => ({ ...resource, at: null }))],
    },
  };
}

/** What an event says of its resource; null for the stack itself. */
export function progressOf({ logicalId, type, status, at, isStack, reason }: StackEventEntry): ResourceProgress | null {
  return isStack ? null : { logicalId, type, status, at, ...(reason ? { reason } : {}) };
}

function progress<Facts extends WithView>(facts: Facts, event: StackEventEntry): Facts {
  const events = [...facts.events, event];
  const seen = new Set(facts.seen).add(event.eventId);
  const heard = progressOf(event);
  if (!heard) return { ...facts, events, seen };
  const isKnown = facts.view.resources.some(({ logicalId }) => logicalId === heard.logicalId);
  const others = facts.view.resources.map((known) => (known.logicalId === heard.logicalId ? heard : known));
  return { ...facts, events, seen, view: { ...facts.view, resources: isKnown ? others : [...others, heard] } };
}

function goBack<Facts extends WithView>(facts: Facts, error: DeployError): Facts {
  const { state, kind } = facts.before ?? facts.view;
  const { notice: _, ...view } = facts.view;
  return { ...facts, view: { ...view, state, kind, error } };
}

/** The part of the fold that is about an operation; every other line leaves the facts as they are. */
export function foldOperation<Facts extends WithView>(facts: Facts, line: Line): Facts {
  switch (line.type) {
    case 'ordered':
      return order(facts, line);
    case 'cancel-answered':
      return { ...facts, cancellation: line.error ? 'none' : 'taken' };
    case 'sent':
      return { ...facts, isSent: true };
    case 'returned':
      return goBack(facts, line.error);
    case 'event':
      return facts.seen.has(line.event.eventId) ? facts : progress(facts, line.event);
    default:
      return facts;
  }
}
