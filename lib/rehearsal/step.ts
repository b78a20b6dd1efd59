import { setResourceStatus } from './events.ts';
import { evaluate } from './intrinsics.ts';
import { Refusal } from './refusal.ts';
import { secondsOf } from './resource-durations.ts';
import { failureReason } from './resource-failures.ts';
import { identityOf } from './resource-identities.ts';
import { isReplacing } from './resource-replacements.ts';
import { scopeOf, stands } from './scope.ts';
import type { Deployment, Resource, Stack, Step } from './stack.ts';
import { readTemplate, type TemplateResource } from './template.ts';
import { needsOf } from './template-references.ts';

/** What a stack's operations go by beside the stack itself. */
export type World = {
  /** A lifelike time as milliseconds of this rehearsal. */
  delayMs: (seconds: number) => number;
  /** Whether a resource is chosen to fail. */
  isFailing: (stack: Stack, step: Step) => boolean;
};

const INITIATION_SECONDS = 1.5;
const REPLACING = 'Requested update requires the creation of a new physical resource; hence creating one.';

/** The names of the properties in which two versions of a resource differ. */
export function changedProperties(a: Record<string, unknown>, b: Record<string, unknown>): string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

function wait(step: Step, phase: Step['phase'], at: number, seconds: number, world: World): void {
  step.phase = phase;
  step.due = at + world.delayMs(seconds);
}

function finish(step: Step, phase: 'done' | 'failed'): void {
  step.phase = phase;
  delete step.due;
}

function fail(stack: Stack, step: Step, resource: Resource, at: number, reason: string): void {
  const status = {
    create: 'CREATE_FAILED',
    update: 'UPDATE_FAILED',
    restore: 'UPDATE_FAILED',
    delete: 'DELETE_FAILED',
  };
  setResourceStatus(stack, resource, status[step.work], at, reason);
  finish(step, 'failed');
}

function targetOf({ target, name }: Stack): Deployment {
  if (!target) throw new Error(`${name} has no target`);
  return target;
}

function entryOf(stack: Stack, logicalId: string): TemplateResource {
  const entry = readTemplate(targetOf(stack).body).resources[logicalId];
  if (!entry) throw new Error(`${stack.name} has no ${logicalId}`);
  return entry;
}

/** The resource as the target wants it. Throws a refusal where a value cannot be had. */
function wanted(stack: Stack, logicalId: string): Pick<Resource, 'properties' | 'needs' | 'policy' | 'type'> {
  const scope = scopeOf(stack, targetOf(stack));
  const entry = entryOf(stack, logicalId);
  const properties = Object(evaluate(entry.properties, scope)) as Record<string, unknown>;
  return { type: entry.type, properties, needs: needsOf(scope.template, entry), policy: entry.deletionPolicy };
}

function identify(stack: Stack, resource: Resource): void {
  const { logicalId, type, properties, generation } = resource;
  const { account, region, name: stackName } = stack;
  const seed = `${stack.id} ${logicalId} ${generation}`;
  const made = identityOf({ seed, stackName, logicalId, type, account, region, properties, generation });
  resource.physicalId = made.physicalId;
  resource.attributes = made.attributes;
}

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

const resourceOf = (stack: Stack, step: Step) => step.leftOver ?? stack.resources[step.logicalId];

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
