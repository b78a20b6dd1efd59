import { setStatus } from './events.ts';
import { evaluate, holds } from './intrinsics.ts';
import { madeBy, scopeOf, stands } from './scope.ts';
import type { Change, ChangeSet, Deployment, Operation, OperationKind, Resource, Stack, Step } from './stack.ts';
import { cancelStep, passStep, startStep, type World } from './step.ts';
import { readTemplate } from './template.ts';
import { needsOf } from './template-references.ts';

/** How an operation was asked for. */
export type Asked = Partial<Pick<Operation, 'token' | 'onFailure' | 'isRetainedExceptOnCreate'>>;

const isRunning = ({ due }: Step) => due !== undefined;
const isFailed = ({ phase }: Step) => phase === 'failed';
const list = (steps: readonly Step[], work: Step['work']) =>
  steps.filter((step) => step.work === work && isFailed(step)).map(({ logicalId }) => logicalId);

function begin(stack: Stack, kind: OperationKind, steps: Step[], asked: Asked = stack.operation ?? {}): void {
  const { token, onFailure = 'ROLLBACK', isRetainedExceptOnCreate = false } = asked;
  stack.operation = { kind, steps, onFailure, isRetainedExceptOnCreate, ...(token !== undefined && { token }) };
}

function stepsFor(ids: readonly string[], deployment: Deployment, work: (id: string) => Step['work']): Step[] {
  const { resources } = readTemplate(deployment.body);
  return ids.map((logicalId) => {
    const entry = resources[logicalId];
    const needs = entry ? needsOf(readTemplate(deployment.body), entry) : [];
    const after = needs.filter((need) => ids.includes(need));
    return { key: logicalId, logicalId, work: work(logicalId), after, phase: 'waiting' };
  });
}

/** The steps that remove resources, what needs them first. */
function deleteSteps(resources: readonly Resource[], leftOver: readonly Resource[] = []): Step[] {
  const own = resources.map((resource) => ({ resource, key: resource.logicalId, isLeftOver: false }));
  const old = leftOver.map((resource) => ({
    resource,
    key: `${resource.logicalId} ${resource.generation}`,
    isLeftOver: true,
  }));
  const all = [...own, ...old];
  return all.map(({ resource, key, isLeftOver }) => ({
    key,
    logicalId: resource.logicalId,
    work: 'delete',
    after: all.filter((other) => other.resource.needs.includes(resource.logicalId)).map((other) => other.key),
    phase: 'waiting',
    ...(isLeftOver && { leftOver: resource }),
  }));
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

function beginClean(stack: Stack, at: number): void {
  const made = stack.target ? madeBy(stack, stack.target) : [];
  const gone = Object.values(stack.resources).filter((one) => !made.includes(one.logicalId));
  begin(stack, 'clean', deleteSteps(gone.filter(stands), stack.leftOver));
  setStatus(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', at);
}

function beginUndoClean(stack: Stack, at: number): void {
  const added = Object.values(stack.resources).filter(({ logicalId }) => stack.added.includes(logicalId));
  begin(stack, 'undo-clean', deleteSteps(added, stack.leftOver));
  setStatus(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', at);
}

function failedList(stack: Stack): string {
  const steps = stack.operation?.steps ?? [];
  const said = (ids: readonly string[], verb: string) =>
    ids.length > 0 ? `The following resource(s) failed to ${verb}: [${ids.join(', ')}]. ` : '';
  const updated = [...list(steps, 'update'), ...list(steps, 'restore')];
  return said(list(steps, 'create'), 'create') + said(updated, 'update') + said(list(steps, 'delete'), 'delete');
}

function settleOutputs(stack: Stack, deployment: Deployment): void {
  const scope = scopeOf(stack, deployment);
  stack.outputs = Object.entries(scope.template.outputs)
    .filter(([, { condition }]) => condition === undefined || holds(condition, scope))
    .map(([key, { value, description, exportName }]) => ({
      key,
      value: String(evaluate(value, scope)),
      ...(description !== undefined && { description }),
      ...(exportName !== undefined && { exportName: String(evaluate(exportName, scope)) }),
    }));
}

function end(stack: Stack, status: string, at: number, reason?: string): void {
  setStatus(stack, status, at, reason);
  const changeSet = stack.changeSets.find(({ execution }) => execution === 'EXECUTE_IN_PROGRESS');
  if (changeSet) changeSet.execution = /FAILED|ROLLBACK/.test(status) ? 'EXECUTE_FAILED' : 'EXECUTE_COMPLETE';
  delete stack.operation;
}

function endStable(stack: Stack, status: string, at: number, deployment: Deployment | undefined): void {
  if (deployment) {
    stack.deployed = deployment;
    settleOutputs(stack, deployment);
  }
  delete stack.target;
  stack.before = {};
  stack.added = [];
  stack.leftOver = [];
  end(stack, status, at);
}

function settleFailure(stack: Stack, { kind, onFailure }: Operation, at: number): void {
  const reason = failedList(stack);
  if (onFailure === 'DO_NOTHING') end(stack, kind === 'create' ? 'CREATE_FAILED' : 'UPDATE_FAILED', at, reason);
  else if (kind === 'update') beginUndoUpdate(stack, at, reason);
  else if (onFailure === 'DELETE') beginDelete(stack, at, stack.operation ?? {});
  else beginUndoCreate(stack, at, `${reason}Rollback requested by user.`);
}

function forget(stack: Stack, ids: readonly string[]): void {
  for (const id of ids) if (!stands(stack.resources[id])) delete stack.resources[id];
}

function endDelete(stack: Stack, at: number): void {
  stack.deletedAt = at;
  stack.changeSets = stack.changeSets.filter(({ execution }) => execution === 'EXECUTE_COMPLETE');
  end(stack, 'DELETE_COMPLETE', at);
}

type Settle = (stack: Stack, operation: Operation, at: number) => void;

const endWith =
  (status: string): Settle =>
  (stack, _, at) =>
    end(stack, status, at, /FAILED/.test(status) ? failedList(stack) : undefined);

function endCleaned(stack: Stack, { kind, steps }: Operation, at: number): void {
  forget(
    stack,
    steps.map(({ logicalId }) => logicalId),
  );
  if (kind === 'clean') endStable(stack, 'UPDATE_COMPLETE', at, stack.target);
  else endStable(stack, 'UPDATE_ROLLBACK_COMPLETE', at, stack.deployed);
}

/** What comes after an operation: where all went well, and where something failed. A clean-up does what it can. */
const SETTLE: Record<OperationKind, { well: Settle; failed: Settle }> = {
  create: { well: (stack, _, at) => endStable(stack, 'CREATE_COMPLETE', at, stack.target), failed: settleFailure },
  update: { well: (stack, _, at) => beginClean(stack, at), failed: settleFailure },
  clean: { well: endCleaned, failed: endCleaned },
  'undo-create': { well: endWith('ROLLBACK_COMPLETE'), failed: endWith('ROLLBACK_FAILED') },
  'undo-update': { well: (stack, _, at) => beginUndoClean(stack, at), failed: endWith('UPDATE_ROLLBACK_FAILED') },
  'undo-clean': { well: endCleaned, failed: endCleaned },
  delete: { well: (stack, _, at) => endDelete(stack, at), failed: endWith('DELETE_FAILED') },
};

/** Whether an operation gives up at its first failure. Removals and the way back do what they can. */
const isStopping = ({ kind, onFailure, steps }: Operation) =>
  (kind === 'create' || kind === 'update') && onFailure !== 'DO_NOTHING' && steps.some(isFailed);

/** Breaks off what runs. */
export function cancelRunning(stack: Stack, at: number): void {
  for (const step of stack.operation?.steps.filter(isRunning) ?? []) cancelStep(stack, step, at);
}

function startReady(stack: Stack, operation: Operation, at: number, world: World): void {
  const done = new Set(operation.steps.filter(({ phase }) => phase === 'done').map(({ key }) => key));
  const ready = operation.steps.filter(
    ({ phase, after }) => phase === 'waiting' && after.every((key) => done.has(key)),
  );
  for (const step of ready) startStep(stack, step, at, world);
  // A step may come to its end at once, and others may wait for it.
  if (ready.some((step) => step.phase === 'done' || step.phase === 'failed')) startReady(stack, operation, at, world);
}

/** Starts what can start now, and goes over to the next operation when one is at its end. */
export function proceed(stack: Stack, at: number, world: World): void {
  for (let operation = stack.operation; operation; operation = stack.operation) {
    if (!isStopping(operation)) startReady(stack, operation, at, world);
    if (isStopping(operation)) cancelRunning(stack, at);
    if (operation.steps.some(isRunning)) return;
    SETTLE[operation.kind][operation.steps.some(isFailed) ? 'failed' : 'well'](stack, operation, at);
  }
}

/** Brings a stack to what it is now: everything that came due, each at its own time. Says whether anything did. */
export function advance(stack: Stack, now: number, world: World): boolean {
  let hasMoved = false;
  for (;;) {
    const running = stack.operation?.steps.filter(isRunning) ?? [];
    const next = running.sort((a, b) => (a.due ?? 0) - (b.due ?? 0))[0];
    if (next?.due === undefined || next.due > now) return hasMoved;
    hasMoved = true;
    const at = next.due;
    passStep(stack, next, at, world);
    proceed(stack, at, world);
  }
}
