import { isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import { parseYaml } from './cfn-yaml.ts';
import { TEMPLATE } from './template.ts';

/** A finished template as plain data; `!Ref Vpc` is `{ Ref: 'Vpc' }`, and so is every other function. */
export type TemplateData = {
  parameters: Record<string, { type: string; value: unknown; description: string }>;
  resources: { logicalId: string; type: string; description: string; properties: Record<string, unknown> }[];
  outputs: Record<string, unknown>;
};

function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(dataOf);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(key), dataOf(value)]));
  return node;
}

/** A YAML node as plain data, functions as AWS writes them in JSON but for `Fn::`. */
export function dataOf(node: unknown): unknown {
  const isNode = isScalar(node) || isCollection(node);
  const tag = isNode ? (node as Node).tag : undefined;
  const value = plain(node);
  return tag?.startsWith('!') === true ? { [tag.slice(1)]: value } : value;
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads a finished template. Throws on what is not valid YAML. */
export function templateData(text: string): TemplateData {
  return templateOf(dataOf(parseYaml(text, TEMPLATE).contents));
}

/** A template's sections out of its plain data. */
export function templateOf(data: unknown): TemplateData {
  const { Parameters, Resources, Outputs } = mapOf(data);
  const entries = (section: unknown) =>
    Object.entries(mapOf(section)).map(([id, entry]) => [id, mapOf(entry)] as const);
  return {
    parameters: Object.fromEntries(
      entries(Parameters).map(([id, { Type, Default, Description }]) => [
        id,
        { type: textOf(Type), value: Default, description: textOf(Description) },
      ]),
    ),
    resources: entries(Resources).map(([logicalId, { Type, Metadata, Properties }]) => ({
      logicalId,
      type: textOf(Type),
      description: textOf(mapOf(Metadata).Description),
      properties: mapOf(Properties),
    })),
    outputs: Object.fromEntries(entries(Outputs).map(([id, { Value }]) => [id, Value])),
  };
}
