import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { invalid } from './refusal.ts';
import { checkReferences } from './template-references.ts';

export type Properties = Record<string, unknown>;
export type TemplateResource = {
  type: string;
  condition?: string;
  dependsOn: string[];
  properties: Properties;
  metadata: unknown;
  deletionPolicy: string;
  updateReplacePolicy: string;
};
export type TemplateParameter = {
  type: string;
  value?: string;
  description?: string;
  noEcho: boolean;
  rules: Properties;
};
export type TemplateOutput = { value: unknown; description?: string; condition?: string; exportName?: unknown };

/** A template as data, its functions in their long form (`{ 'Fn::Sub': … }`). */
export type Template = {
  description?: string;
  parameters: Record<string, TemplateParameter>;
  mappings: Properties;
  conditions: Properties;
  resources: Record<string, TemplateResource>;
  outputs: Record<string, TemplateOutput>;
};

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Rules',
  'Transform',
  'Resources',
  'Outputs',
];
const FUNCTIONS =
  'And Base64 Cidr Condition Equals FindInMap GetAtt GetAZs If ImportValue Join Not Or Ref Select Split Sub Transform';

const customTags = FUNCTIONS.split(' ').flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'map' as const },
  { tag: `!${name}`, collection: 'seq' as const },
]);

const tagOf = (node: unknown) => (isScalar(node) || isMap(node) || isSeq(node) ? (node as Node).tag : undefined);

function plain(node: unknown): unknown {
  if (isAlias(node)) throw invalid('Template format error: YAML aliases are not allowed in CloudFormation templates');
  if (isSeq(node)) return node.items.map(dataOf);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(key), dataOf(value)]));
  return isScalar(node) ? node.value : node;
}

function dataOf(node: unknown): unknown {
  const value = plain(node);
  const tag = tagOf(node);
  if (!tag?.startsWith('!')) return value;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  const isShort = name === 'GetAtt' && typeof value === 'string';
  return { [`Fn::${name}`]: isShort ? [value.split('.')[0], value.split('.').slice(1).join('.')] : value };
}

export function mapOf(value: unknown): Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const textOf = (value: unknown) => (value === undefined || value === null ? undefined : String(value));

function eachOf<T>(section: unknown, read: (entry: Properties, id: string) => T): Record<string, T> {
  const entries = Object.entries(mapOf(section)).map(([id, entry]) => [id, read(mapOf(entry), id)] as const);
  // Without a prototype, so that a name is known only when the template has it.
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** Drops what is undefined, for types in which a key is either there or not. */
function given<T extends object>(entry: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T;
}

function readResource(entry: Properties, id: string): TemplateResource {
  if (!/^[A-Za-z0-9]{1,255}$/.test(id))
    throw invalid(`Template format error: Resource name ${id} is non alphanumeric.`);
  if (typeof entry.Type !== 'string')
    throw invalid(`Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`);
  return given<TemplateResource>({
    type: entry.Type,
    condition: textOf(entry.Condition),
    dependsOn: [entry.DependsOn ?? []].flat().map(String),
    properties: mapOf(entry.Properties),
    metadata: entry.Metadata,
    deletionPolicy: textOf(entry.DeletionPolicy) ?? 'Delete',
    updateReplacePolicy: textOf(entry.UpdateReplacePolicy) ?? 'Delete',
  });
}

function readParameter(entry: Properties): TemplateParameter {
  return given<TemplateParameter>({
    type: textOf(entry.Type) ?? 'String',
    value: textOf(entry.Default),
    description: textOf(entry.Description),
    noEcho: String(entry.NoEcho) === 'true',
    rules: entry,
  });
}

function readOutput(entry: Properties, id: string): TemplateOutput {
  if (!('Value' in entry))
    throw invalid(
      `Template format error: Output ${id} is malformed. The Value field of every Outputs member must be specified.`,
    );
  return given<TemplateOutput>({
    value: entry.Value,
    description: textOf(entry.Description),
    condition: textOf(entry.Condition),
    exportName: mapOf(entry.Export).Name,
  });
}

function parse(body: string): Properties {
  const document = parseDocument(body, { customTags });
  const [problem] = document.errors;
  const at = problem?.linePos?.[0];
  if (problem)
    throw invalid(`Template format error: YAML not well-formed.${at ? ` (line ${at.line}, column ${at.col})` : ''}`);
  const data = dataOf(document.contents);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw invalid('Template format error: unsupported structure.');
  return mapOf(data);
}

function read(body: string): Template {
  const data = parse(body);
  const unknown = Object.keys(data).filter((name) => !SECTIONS.includes(name));
  if (unknown.length > 0) throw invalid(`Invalid template property or properties [${unknown.join(', ')}]`);
  const template = given<Template>({
    description: textOf(data.Description),
    parameters: eachOf(data.Parameters, readParameter),
    mappings: mapOf(data.Mappings),
    conditions: mapOf(data.Conditions),
    resources: eachOf(data.Resources, readResource),
    outputs: eachOf(data.Outputs, readOutput),
  });
  const count = Object.keys(template.resources).length;
  if (count === 0) throw invalid('Template format error: At least one Resources member must be defined.');
  if (count > 500)
    throw invalid(`Template format error: Number of resources, ${count}, is greater than maximum allowed, 500`);
  checkReferences(template);
  return template;
}

const kept = new Map<string, Template>();

/** Reads and checks a template. Throws CloudFormation's own refusals. The last few are kept: a stack asks again and again. */
export function readTemplate(body: string): Template {
  const template = kept.get(body) ?? read(body);
  kept.delete(body);
  kept.set(body, template);
  const [oldest] = kept.keys();
  if (kept.size > 64 && oldest !== undefined) kept.delete(oldest);
  return template;
}
