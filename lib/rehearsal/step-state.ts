import { setResourceStatus } from './events.ts';
import { evaluate } from './intrinsics.ts';
import { scopeOf } from './scope.ts';
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

/** Lets a step wait for its next phase. */
export function wait(step: Step, phase: Step['phase'], at: number, seconds: number, world: World): void {
  step.phase = phase;
  step.due = at + world.delayMs(seconds);
}

export function finish(step: Step, phase: 'done' | 'failed'): void {
  step.phase = phase;
  delete step.due;
}

export function fail(stack: Stack, step: Step, resource: Resource, at: number, reason: string): void {
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

export function entryOf(stack: Stack, logicalId: string): TemplateResource {
  const entry = readTemplate(targetOf(stack).body).resources[logicalId];
  if (!entry) throw new Error(`${stack.name} has no ${logicalId}`);
  return entry;
}

/** The resource as the target wants it. Throws a refusal where a value cannot be had. */
export function wanted(stack: Stack, logicalId: string): Pick<Resource, 'properties' | 'needs' | 'policy' | 'type'> {
  const scope = scopeOf(stack, targetOf(stack));
  const entry = entryOf(stack, logicalId);
  const properties = Object(evaluate(entry.properties, scope)) as Record<string, unknown>;
  return { type: entry.type, properties, needs: needsOf(scope.template, entry), policy: entry.deletionPolicy };
}

/** What a step works on. */
export const resourceOf = (stack: Stack, step: Step) => step.leftOver ?? stack.resources[step.logicalId];
