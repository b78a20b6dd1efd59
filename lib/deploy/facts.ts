import type { Entry, KeptRequest, Line, Operation, Plan } from './entry.ts';
import { offersOf } from './offers.ts';
import { foldOperation, type OperationFacts } from './operation-facts.ts';
import type { Note, RunView } from './run.ts';

/** What a run's journal says, read from the first line to the last. */
export type Facts = OperationFacts & {
  request: KeptRequest;
  view: RunView;
  plan?: Plan;
  leftover: 'none' | 'intended' | 'deleting' | 'gone';
  isChangeSetIntended: boolean;
  withdrawn?: Extract<Entry, { type: 'withdrawn' }>;
  /** The stack's status when the last operation ended. */
  stackStatus?: string;
};

function begin({ request, capabilities, roles, notes, at, sequence }: Extract<Line, { type: 'requested' }>): Facts {
  return {
    request,
    leftover: 'none',
    isChangeSetIntended: false,
    isSent: false,
    cancellation: 'none',
    earlier: [],
    events: [],
    seen: new Set(),
    view: {
      id: request.id,
      kind: 'deploy',
      state: 'preparing',
      target: request.target,
      stackName: request.stackName,
      changes: [],
      capabilities,
      roles,
      resources: [],
      outputs: [],
      notes,
      offers: ['cancel'],
      sequence,
      createdAt: at,
      updatedAt: at,
    },
  };
}

const withNote = (notes: Note[], note: Note | undefined): Note[] =>
  note && !notes.includes(note) ? [...notes, note] : notes;

/** Drops the keys whose new value is undefined, so that `error?` is absent rather than undefined. */
function without<Whole extends object, Key extends keyof Whole>(whole: Whole, ...keys: Key[]): Omit<Whole, Key> {
  const rest = { ...whole };
  for (const key of keys) delete rest[key];
  return rest;
}

function foldPreparation(facts: Facts, line: Line): Facts {
  const { view } = facts;
  switch (line.type) {
    case 'intended':
      if (line.call === 'delete-leftover') return { ...facts, leftover: 'intended' };
      if (line.call === 'create-change-set') return { ...facts, isChangeSetIntended: true };
      return { ...facts, cancellation: 'asked' };
    case 'planned':
      return { ...facts, plan: line.plan, view: { ...view, changeSetType: line.plan.changeSetType } };
    case 'leftover-deleting':
      return { ...facts, leftover: 'deleting' };
    case 'leftover-gone':
      return { ...facts, leftover: 'gone' };
    case 'change-set-made':
      return { ...facts, view: { ...view, stackId: line.stackId, changeSetId: line.changeSetId } };
    case 'reviewed': {
      const resources = line.changes.map(({ logicalId, type }) => ({ logicalId, type, status: null, at: null }));
      const { changes, warnings = [] } = line;
      const reviewed = { ...view, changes, resources, ...(warnings.length > 0 && { warnings }) };
      return { ...facts, view: { ...reviewed, state: 'review' } };
    }
    case 'withdrawn':
      return { ...facts, withdrawn: line, view: { ...view, notes: withNote(view.notes, line.note) } };
    default:
      return facts;
  }
}

function foldOutcome(facts: Facts, line: Line): Facts {
  const { view } = facts;
  switch (line.type) {
    case 'noticed': {
      const plain = without(view, 'notice', ...(line.error || view.state === 'running' ? (['error'] as const) : []));
      const notice = line.notice ? { notice: line.notice } : {};
      return { ...facts, view: { ...plain, ...notice, ...(line.error ? { error: line.error } : {}) } };
    }
    case 'drift-asked':
      return { ...facts, view: { ...without(view, 'driftError'), driftSince: line.at } };
    case 'drift-failed':
      return { ...facts, view: { ...without(view, 'driftSince'), driftError: line.error } };
    case 'drifted':
      return { ...facts, view: { ...without(view, 'driftSince', 'driftError'), drift: line.drift } };
    case 'ended': {
      const plain = { ...without(view, 'notice', 'error'), state: line.state, outputs: line.outputs ?? view.outputs };
      const stackStatus = line.stackStatus ? { stackStatus: line.stackStatus } : {};
      const stackId = view.stackId ?? line.error?.stackId;
      const more = { ...(stackId ? { stackId } : {}), ...(line.error ? { error: line.error } : {}) };
      return { ...without(facts, 'withdrawn'), ...stackStatus, view: { ...plain, ...more } };
    }
    default:
      return facts;
  }
}

/** One more line. `facts` is undefined before the first, which must be `requested`. */
export function foldLine(facts: Facts | undefined, line: Line): Facts {
  if (!facts) {
    if (line.type !== 'requested') throw new Error(`A journal begins with what was requested, not with ${line.type}`);
    return begin(line);
  }
  const next = foldOutcome(foldOperation(foldPreparation(facts, line), line), line);
  const view = { ...next.view, sequence: line.sequence, updatedAt: line.at };
  return { ...next, view: { ...view, offers: offersOf({ ...next, view }) } };
}

/** The token of the n-th operation of a kind: a second attempt at deleting is another operation for AWS. */
export function tokenOf(id: string, kind: Operation['kind'], earlier: readonly Operation[]): string {
  const prefix = { execute: 'ex', delete: 'del', rollback: 'rb', 'continue-rollback': 'cr' }[kind];
  const count = earlier.filter((operation) => operation.kind === kind).length;
  return count === 0 ? `${prefix}-${id}` : `${prefix}-${id}-${count + 1}`;
}
