import {
  beginClean,
  beginDelete,
  beginUndoClean,
  beginUndoCreate,
  beginUndoUpdate,
  failedList,
  isFailed,
} from './begin.ts';
import { setStatus } from './events.ts';
import { evaluate, holds } from './intrinsics.ts';
import { scopeOf, stands } from './scope.ts';
import type { Deployment, Operation, OperationKind, Stack, Step } from './stack.ts';
import { cancelStep, passStep } from './step.ts';
import { startStep } from './step-start.ts';
import type { World } from './step-state.ts';

const isRunning = ({ due }: Step) => due !== undefined;
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
