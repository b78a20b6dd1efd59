import { setResourceStatus } from './events.ts';
import { secondsOf } from './resource-durations.ts';
import { failureReason } from './resource-failures.ts';
import { identityOf } from './resource-identities.ts';
import type { Resource, Stack, Step } from './stack.ts';
import { entryOf, fail, finish, resourceOf, type World, wait, wanted } from './step-state.ts';

function identify(stack: Stack, resource: Resource): void {
  const { logicalId, type, properties, generation } = resource;
  const { account, region, name: stackName } = stack;
  const seed = `${stack.id} ${logicalId} ${generation}`;
  const made = identityOf({ seed, stackName, logicalId, type, account, region, properties, generation });
  resource.physicalId = made.physicalId;
  resource.attributes = made.attributes;
}

function initiate(stack: Stack, step: Step, resource: Resource, at: number, world: World): void {
  if (step.work === 'update') {
    stack.leftOver.push({ ...resource, policy: entryOf(stack, step.logicalId).updateReplacePolicy });
    Object.assign(resource, wanted(stack, step.logicalId), { generation: resource.generation + 1 });
  }
  identify(stack, resource);
  delete resource.tampered;
  const status = step.work === 'update' ? 'UPDATE_IN_PROGRESS' : 'CREATE_IN_PROGRESS';
  setResourceStatus(stack, resource, status, at, 'Resource creation Initiated');
  wait(step, 'initiated', at, secondsOf(resource.type, 'create'), world);
}

function restore(stack: Stack, resource: Resource): void {
  const before = stack.before[resource.logicalId];
  if (!before) return;
  if (before.generation !== resource.generation) {
    stack.leftOver = stack.leftOver.filter(
      (one) => one.logicalId !== resource.logicalId || one.generation !== before.generation,
    );
    stack.leftOver.push({ ...resource });
  }
  Object.assign(resource, before);
  delete stack.before[resource.logicalId];
}

function complete(stack: Stack, step: Step, resource: Resource, at: number): void {
  if (step.work === 'update') {
    const version = Number(resource.attributes.LatestVersionNumber);
    const isReplaced = stack.leftOver.some(({ logicalId }) => logicalId === step.logicalId);
    Object.assign(resource, wanted(stack, step.logicalId));
    if (version > 0 && !isReplaced) resource.attributes.LatestVersionNumber = String(version + 1);
    delete resource.tampered;
  }
  if (step.work === 'restore') restore(stack, resource);
  const status = { create: 'CREATE', update: 'UPDATE', restore: 'UPDATE', delete: 'DELETE' }[step.work];
  setResourceStatus(stack, resource, `${status}_COMPLETE`, at);
  finish(step, 'done');
}

/** Takes a step one phase on, at the time that it is due. */
export function passStep(stack: Stack, step: Step, at: number, world: World): void {
  const resource = resourceOf(stack, step);
  const work = step.work === 'restore' ? 'update' : step.work;
  if (!resource) finish(step, 'done');
  else if (step.phase === 'started') initiate(stack, step, resource, at, world);
  else if (world.isFailing(stack, step)) fail(stack, step, resource, at, failureReason(resource.type, work));
  else complete(stack, step, resource, at);
}

/** Breaks a step off, because another one failed or a person said so. */
export function cancelStep(stack: Stack, step: Step, at: number): void {
  const resource = stack.resources[step.logicalId];
  if (!resource) return;
  fail(stack, step, resource, at, `Resource ${step.work === 'create' ? 'creation' : 'update'} cancelled`);
}
