import { invalid } from './refusal.ts';
import type { Template, TemplateResource } from './template.ts';

const placeholders = (text: string) => [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]?.trim() ?? '');

function subNames(value: unknown): string[] {
  const [text, own] = Array.isArray(value) ? value : [value, {}];
  const names = placeholders(String(text)).filter((name) => !(name in Object(own)));
  return [...names.map((name) => name.split('.')[0] ?? ''), ...namesIn(own)];
}

/** Every parameter, resource and pseudo parameter that a value names. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(inner) ? inner[0] : inner).split('.')[0] ?? ''];
    return key === 'Fn::Sub' ? subNames(inner) : namesIn(inner);
  });
}

/** The resources that are made before a resource: told by DependsOn, or named by its properties. */
export function needsOf(template: Template, resource: TemplateResource): string[] {
  const names = new Set([...resource.dependsOn, ...namesIn(resource.properties)]);
  return [...names].filter((name) => name in template.resources);
}

function unresolved(names: readonly string[], template: Template): string[] {
  const isKnown = (name: string) =>
    name.startsWith('AWS::') || name in template.parameters || name in template.resources;
  return [...new Set(names)].filter((name) => !isKnown(name));
}

function checkNames(template: Template): void {
  const resources = Object.values(template.resources);
  const named = resources.flatMap((resource) => [...resource.dependsOn, ...namesIn(resource.properties)]);
  const outputs = namesIn(Object.values(template.outputs).map(({ value }) => value));
  for (const [names, section] of [
    [named, 'Resources'],
    [outputs, 'Outputs'],
  ] as const) {
    const missing = unresolved(names, template);
    if (missing.length > 0)
      throw invalid(
        `Template format error: Unresolved resource dependencies [${missing.join(', ')}] in the ${section} block of the template`,
      );
  }
}

function checkCycles(template: Template): void {
  let left = Object.keys(template.resources);
  const needs = new Map(Object.entries(template.resources).map(([id, entry]) => [id, needsOf(template, entry)]));
  for (;;) {
    const still = left.filter((id) => needs.get(id)?.some((name) => left.includes(name)));
    if (still.length === 0) return;
    if (still.length === left.length)
      throw invalid(`Circular dependency between resources: [${[...left].sort().join(', ')}]`);
    left = still;
  }
}

/** Checks that every name exists and that something can be made first. Throws CloudFormation's refusals. */
export function checkReferences(template: Template): void {
  checkNames(template);
  for (const { condition } of Object.values(template.resources))
    if (condition !== undefined && !(condition in template.conditions))
      throw invalid(
        `Template format error: Unresolved condition dependency ${condition} in the Resources block of the template`,
      );
  checkCycles(template);
}
