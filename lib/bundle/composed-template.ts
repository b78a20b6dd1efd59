import path from 'node:path';
import { parse, type ScalarTag } from 'yaml';
import { z } from 'zod';
import { readCatalog } from '#lib/catalog/read.ts';
import type { WrittenSettings } from '#lib/choice/bundle-settings.ts';
import { composeBundle } from './compose.ts';
import { fixtureInputs } from './fixture-input.ts';
import type { Settings } from './values.ts';

// A reader of its own for tests of the content: what the engine writes has to be a template for others, too.
const FUNCTIONS = [
  'Ref',
  'GetAtt',
  'Sub',
  'Select',
  'GetAZs',
  'Cidr',
  'Join',
  'Base64',
  'If',
  'Equals',
  'Not',
  'And',
  'Or',
  'Split',
];
const SCALARS: ScalarTag[] = FUNCTIONS.map((name) => ({ tag: `!${name}`, resolve: (text) => ({ [name]: text }) }));
const LISTS = FUNCTIONS.map((name) => ({
  tag: `!${name}`,
  collection: 'seq' as const,
  resolve: (list: { toJSON(): unknown }) => ({ [name]: list.toJSON() }),
}));

const resourceSchema = z.looseObject({
  Type: z.string(),
  /** The condition under which it is made. */
  Condition: z.string().optional(),
  DependsOn: z.union([z.string().transform((id) => [id]), z.array(z.string())]).default([]),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const templateSchema = z.strictObject({
  AWSTemplateFormatVersion: z.literal('2010-09-09'),
  Description: z.string().min(1),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.strictObject({ Description: z.string(), Value: z.unknown() })),
});

export type Resource = z.infer<typeof resourceSchema>;

/** A bundle of the product's own content, its template read as any CloudFormation tool reads it. */
export type ComposedBundle = {
  file: (name: string) => string;
  /** The names of its files. */
  paths: string[];
  template: z.infer<typeof templateSchema>;
  /** The resource of a logical id; throws when there is none. */
  resource: (logicalId: string) => Resource;
  /** Every resource of a type. */
  ofType: (type: string) => Resource[];
};

const TEMPLATES = path.join(import.meta.dirname, '../../templates');
const inputOf = fixtureInputs(TEMPLATES);

/** The catalogue of the product's own content. */
export const CONTENT = readCatalog(TEMPLATES);

const composed = new Map<string, ComposedBundle>();

/** A bundle of the product's own content, composed once. Throws where the template is not of a template's form. */
export function composeContent(id: string, settings: Settings | WrittenSettings = {}): ComposedBundle {
  const key = `${id} ${JSON.stringify(settings)}`;
  const bundle = composed.get(key) ?? readBundle(id, settings);
  composed.set(key, bundle);
  return bundle;
}

function readBundle(id: string, settings: Settings | WrittenSettings): ComposedBundle {
  const files = new Map(composeBundle(inputOf(id, settings)).map(({ path: name, content }) => [name, content]));
  const file = (name: string) => files.get(name) ?? '';
  const template = templateSchema.parse(parse(file('template.yaml'), { customTags: [...SCALARS, ...LISTS] }));
  const resource = (logicalId: string) => {
    const found = template.Resources[logicalId];
    if (!found) throw new Error(`${id}: the template has no ${logicalId}`);
    return found;
  };
  const ofType = (type: string) => Object.values(template.Resources).filter(({ Type }) => Type === type);
  return { file, paths: [...files.keys()], template, resource, ofType };
}
