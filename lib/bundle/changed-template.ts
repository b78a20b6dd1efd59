import type { Template } from './template-graph.ts';

/** For tests of rules: a template with something changed at a path of keys; `undefined` takes it away. */
export function changed(template: Template, path: readonly (string | number)[], value: unknown): Template {
  const copy: Template = structuredClone(template);
  let place: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) place = reach(place, key);
  place[path.at(-1) ?? ''] = value;
  return copy;
}

function reach(place: Record<string | number, unknown>, key: string | number): Record<string | number, unknown> {
  const next = place[key];
  if (typeof next !== 'object' || next === null) throw new Error(`the template has no ${key} there`);
  return next as Record<string | number, unknown>;
}
