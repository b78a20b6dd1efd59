import { changedProperties } from './changed-properties.ts';
import { setResourceStatus } from './events.ts';
import { Refusal } from './refusal.ts';
import { secondsOf } from './resource-durations.ts';
import { isReplacing } from './resource-replacements.ts';
import { stands } from './scope.ts';
import type { Resource, Stack, Step } from './stack.ts';
import { entryOf, fail, finish, resourceOf, type World, wait, wanted } from './step-state.ts';

const INITIATION_SECONDS = 1.5;
const REPLACING = 'Requested update requires the creation of a new physical resource; hence creating one.';

function startCreate(stack: Stack, step: Step, at: number, world: World): void {
  const { logicalId } = step;
  const old = stack.resources[logicalId];
  if (stands(old)) stack.leftOver.push({ ...old });
  const resource: Resource = {
    logicalId,
    type: entryOf(stack, logicalId).type,
    status: '',
    at,
    properties: {},
    attributes: {},
    needs: [],
    policy: 'Delete',
    generation: old === undefined ? 0 : old.generation + 1,
  };
  stack.resources[logicalId] = resource;
  Object.assign(resource, wanted(stack, logicalId));
  setResourceStatus(stack, resource, 'CREATE_IN_PROGRESS', at);
  wait(step, 'started', at, INITIATION_SECONDS, world);
}

function startUpdate(stack: Stack, step: Step, resource: Resource, at: number, world: World): void {
  const target = wanted(stack, step.logicalId);
  const changed = changedProperties(resource.properties, target.properties);
  resource.policy = target.policy;
  if (changed.length === 0 && step.isConditional === true) {
    finish(step, 'done');
    return;
  }
  const isReplaced = changed.some((name) => isReplacing(resource.type, name));
  setResourceStatus(stack, resource, 'UPDATE_IN_PROGRESS', at, isReplaced ? REPLACING : undefined);
  const seconds = isReplaced || changed.length === 0 ? INITIATION_SECONDS : secondsOf(resource.type, 'update');
  wait(step, isReplaced ? 'started' : 'initiated', at, seconds, world);
}

function startRestore(stack: Stack, step: Step, resource: Resource, at: number, world: World): void {
  setResourceStatus(stack, resource, 'UPDATE_IN_PROGRESS', at);
  const isPointer = stack.before[step.logicalId]?.generation !== resource.generation;
  wait(step, 'initiated', at, isPointer ? INITIATION_SECONDS : secondsOf(resource.type, 'update'), world);
}

function isRetained(stack: Stack, resource: Resource): boolean {
  const isUndone = stack.operation?.kind === 'undo-create' || stack.operation?.kind === 'undo-clean';
  if (resource.policy === 'RetainExceptOnCreate') return !isUndone;
  return resource.policy === 'Retain' && !(isUndone && stack.operation?.isRetainedExceptOnCreate === true);
}

function startDelete(stack: Stack, step: Step, resource: Resource, at: number, world: World): void {
  const isThere = resource.physicalId !== undefined;
  if (isThere && !isRetained(stack, resource)) {
    setResourceStatus(stack, resource, 'DELETE_IN_PROGRESS', at);
    wait(step, 'initiated', at, secondsOf(resource.type, 'delete'), world);
  } else {
    setResourceStatus(stack, resource, isThere ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE', at);
    finish(step, 'done');
  }
}

const START = { update: startUpdate, restore: startRestore, delete: startDelete };

/** Starts a step: its first event, and when it goes on. */
export function startStep(stack: Stack, step: Step, at: number, world: World): void {
  const resource = resourceOf(stack, step);
  try {
    if (step.work === 'create') startCreate(stack, step, at, world);
    else if (resource) START[step.work](stack, step, resource, at, world);
    else finish(step, 'done');
  } catch (error) {
    const refused = resourceOf(stack, step);
    if (!(error instanceof Refusal) || !refused) throw error;
    fail(stack, step, refused, at, error.message);
  }
}
