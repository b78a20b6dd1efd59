import { setStatus } from './events.ts';
import { deleteSteps, stepsFor } from './plan.ts';
import { madeBy, stands } from './scope.ts';
import type { Change, ChangeSet, Operation, OperationKind, Stack, Step } from './stack.ts';

/** How an operation was asked for. */
export type Asked = Partial<Pick<Operation, 'token' | 'onFailure' | 'isRetainedExceptOnCreate'>>;

export const isFailed = ({ phase }: Step) => phase === 'failed';
const list = (steps: readonly Step[], work: Step['work']) =>
  steps.filter((step) => step.work === work && isFailed(step)).map(({ logicalId }) => logicalId);

/** What failed in an operation, in CloudFormation's words. */
export function failedList(stack: Stack): string {
  const steps = stack.operation?.steps ?? [];
  const said = (ids: readonly string[], verb: string) =>
    ids.length > 0 ? `The following resource(s) failed to ${verb}: [${ids.join(', ')}]. ` : '';
  const updated = [...list(steps, 'update'), ...list(steps, 'restore')];
  return said(list(steps, 'create'), 'create') + said(updated, 'update') + said(list(steps, 'delete'), 'delete');
}

function begin(stack: Stack, kind: OperationKind, steps: Step[], asked: Asked = stack.operation ?? {}): void {
  const { token, onFailure = 'ROLLBACK', isRetainedExceptOnCreate = false } = asked;
  stack.operation = { kind, steps, onFailure, isRetainedExceptOnCreate, ...(token !== undefined && { token }) };
}

/** Begins to make what a change set of a new stack says. */
export function beginCreate(stack: Stack, { deployment }: ChangeSet, at: number, asked: Asked): void {
  stack.target = deployment;
  begin(
    stack,
    'create',
    stepsFor(madeBy(stack, deployment), deployment, () => 'create'),
    asked,
  );
  setStatus(stack, 'CREATE_IN_PROGRESS', at, 'User Initiated');
}

const isChanging = ({ action }: Change) => action !== 'Remove';

/** Begins to change a stack as a change set says. */
export function beginUpdate(stack: Stack, { deployment, changes }: ChangeSet, at: number, asked: Asked): void {
  const isContinued = stack.status === 'UPDATE_FAILED';
  const kept = isContinued ? stack.before : {};
  const standing = Object.values(stack.resources).filter((one) => stands(one) && !stack.added.includes(one.logicalId));
  const added = changes.filter(({ action }) => action === 'Add').map(({ logicalId }) => logicalId);
  stack.added = [...new Set([...(isContinued ? stack.added : []), ...added])];
  stack.before = { ...Object.fromEntries(standing.map((one) => [one.logicalId, structuredClone(one)])), ...kept };
  if (!isContinued) stack.leftOver = [];
  stack.target = deployment;
  stack.updatedAt = at;
  const made = changes.filter(isChanging);
  const ids = made.map(({ logicalId }) => logicalId);
  const steps = stepsFor(ids, deployment, (id) => (added.includes(id) ? 'create' : 'update'));
  const isCertain = (id: string) =>
    made.some((change) => change.logicalId === id && change.scope.some((part) => part !== 'Properties'));
  begin(
    stack,
    'update',
    steps.map((step) => ({ ...step, isConditional: !isCertain(step.logicalId) })),
    asked,
  );
  setStatus(stack, 'UPDATE_IN_PROGRESS', at, 'User Initiated');
}

/** Begins to remove a stack; what is retained stays in the account. */
export function beginDelete(stack: Stack, at: number, asked: Asked, retained: readonly string[] = []): void {
  const all = Object.values(stack.resources).filter(stands);
  for (const resource of all) if (retained.includes(resource.logicalId)) resource.policy = 'Retain';
  const reason = asked.onFailure === 'DELETE' ? `${failedList(stack)}Delete requested by user.` : 'User Initiated';
  const leftOver = stack.leftOver.filter(stands);
  begin(stack, 'delete', deleteSteps(all, leftOver), asked);
  setStatus(stack, 'DELETE_IN_PROGRESS', at, reason);
}

/** Begins the way back to an empty account. */
export function beginUndoCreate(stack: Stack, at: number, reason: string, asked?: Asked): void {
  const made = Object.values(stack.resources).filter(({ status }) => status !== 'DELETE_COMPLETE');
  begin(stack, 'undo-create', deleteSteps(made, stack.leftOver), asked);
  setStatus(stack, 'ROLLBACK_IN_PROGRESS', at, reason);
}

/** Begins the way back to what stood before an update; `skipped` are left as they are. */
export function beginUndoUpdate(
  stack: Stack,
  at: number,
  reason: string | undefined,
  asked?: Asked,
  skipped: readonly string[] = [],
): void {
  const back = stack.deployed;
  if (!back) {
    beginUndoCreate(stack, at, reason ?? 'User Initiated', asked);
    return;
  }
  const touched = Object.values(stack.before).filter((one) => stack.resources[one.logicalId]?.at !== one.at);
  for (const id of skipped) delete stack.before[id];
  const ids = touched.map(({ logicalId }) => logicalId).filter((id) => !skipped.includes(id));
  begin(
    stack,
    'undo-update',
    stepsFor(ids, back, () => 'restore'),
    asked,
  );
  setStatus(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', at, reason);
}

/** Begins to remove what an update left over. */
export function beginClean(stack: Stack, at: number): void {
  const made = stack.target ? madeBy(stack, stack.target) : [];
  const gone = Object.values(stack.resources).filter((one) => !made.includes(one.logicalId));
  begin(stack, 'clean', deleteSteps(gone.filter(stands), stack.leftOver));
  setStatus(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', at);
}

/** Begins to remove what a failed update made. */
export function beginUndoClean(stack: Stack, at: number): void {
  const added = Object.values(stack.resources).filter(({ logicalId }) => stack.added.includes(logicalId));
  begin(stack, 'undo-clean', deleteSteps(added, stack.leftOver));
  setStatus(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', at);
}
