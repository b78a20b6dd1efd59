import type { Deployment, Resource, Step } from './stack.ts';
import { readTemplate } from './template.ts';
import { needsOf } from './template-references.ts';

/** The steps that make or change resources, what is needed first. */
export function stepsFor(ids: readonly string[], deployment: Deployment, work: (id: string) => Step['work']): Step[] {
  const { resources } = readTemplate(deployment.body);
  return ids.map((logicalId) => {
    const entry = resources[logicalId];
    const needs = entry ? needsOf(readTemplate(deployment.body), entry) : [];
    const after = needs.filter((need) => ids.includes(need));
    return { key: logicalId, logicalId, work: work(logicalId), after, phase: 'waiting' };
  });
}

/** The steps that remove resources, what needs them first. */
export function deleteSteps(resources: readonly Resource[], leftOver: readonly Resource[] = []): Step[] {
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
