import type { Document } from 'yaml';
import { isScalar } from 'yaml';
import { entriesOf } from './template.ts';

export const PARAMETERS = 'parameters.json';

/** A parameter of a template and the value that the bundle gives it, as text. */
export type Parameter = { key: string; value: string };

/** A key of ours beside `Default`: what `parameters.json` says where that differs from the template deployed alone. */
const GIVEN = 'Given';

/** The parameters of a template, in its order; takes our own key out of it. Throws on one without a default. */
export function parametersOf(template: Document, path: string): Parameter[] {
  return entriesOf(template, 'Parameters', path).map(({ id, entry }) => {
    if (!entry.has('Default')) throw new Error(`${path}: Parameters.${id} has no Default`);
    const node = entry.get(entry.has(GIVEN) ? GIVEN : 'Default', true);
    entry.delete(GIVEN);
    if (!isScalar(node) || node.value === null) throw new Error(`${path}: Parameters.${id} has no Default`);
    // `source` keeps a number as it was written: 1.10 is not 1.1.
    const value = typeof node.value === 'number' ? (node.source ?? String(node.value)) : String(node.value);
    return { key: id, value };
  });
}

/** Parameters as `aws cloudformation` reads them from a file. */
export function writeParameters(parameters: readonly Parameter[]): string {
  const entries = parameters.map(({ key, value }) => ({ ParameterKey: key, ParameterValue: value }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}
