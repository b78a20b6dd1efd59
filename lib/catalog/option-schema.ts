import { z } from 'zod';
import { diagramFields } from './diagram-roles.ts';
import { factSchema } from './fact-schema.ts';
import { idSchema, monthSchema, sourceSchema, textSchema } from './field-schemas.ts';

/** A value that follows from the settings: the first row whose words and limits hold gives it. A written value wins. */
const derivedSchema = z.strictObject({
  setting: idSchema,
  rows: z
    .array(
      z.strictObject({
        when: z.record(idSchema, z.string()).default({}),
        upTo: z.record(idSchema, z.number()).default({}),
        value: z.string(),
      }),
    )
    .min(1),
});

/** What an option cannot do: `left-out` puts the neutral value in its place, `refused` ends with a sentence. */
export const limitSchema = z
  .strictObject({
    /** A setting, or a field of a service as `service.gpu`. */
    setting: z.string().regex(/^(service\.)?[a-z]+(-[a-z]+)*$/),
    /** What it cannot: words, or `on` for a number above 0 and a text that is not empty. Absent: all but the neutral value. */
    values: z.array(z.string()).min(1).optional(),
    is: z.enum(['left-out', 'refused']),
    /** Of a service's field: whether it concerns only the services that the entry leads to. */
    of: z.literal('public').optional(),
    /** Why. */
    text: textSchema,
    /** The value that the repair offers; absent: the neutral one. */
    repair: z.string().optional(),
    /** The fact that says so, where one does. */
    fact: z.string().optional(),
  })
  .refine(({ setting, is }) => is === 'refused' || !setting.startsWith('service.'), 'a field of a service is refused');

/** A default that an option has before a month, when it could not do otherwise yet. */
const datedDefaultSchema = z.strictObject({ setting: idSchema, value: z.string(), until: monthSchema });

/** A type of container instance. */
export const hostSchema = z.strictObject({
  type: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/),
  vcpu: z.int().min(1),
  /** MiB. */
  memory: z.int().min(512),
  /** Network interfaces, the primary one among them. */
  enis: z.int().min(2),
  arch: z.enum(['x86_64', 'arm64']),
  gpus: z.int().min(0).default(0),
});

/** An option that the talk names and this catalogue does not hold yet. */
export const namedOptionSchema = z.strictObject({ order: z.int(), label: textSchema, notYet: textSchema });

export const optionSchema = z.strictObject({
  order: z.int(),
  label: textSchema,
  /** One sentence: what it is. */
  summary: textSchema,
  docs: sourceSchema,
  retired: z.strictObject({ from: monthSchema, text: textSchema, sources: z.array(sourceSchema).min(1) }).optional(),
  /** The switch that lets this option join a bundle whose own option of this dimension is another. */
  addOn: z.literal('discovery').optional(),
  ...diagramFields,
  /** Where requests from the internet come in: in the VPC's public subnets, at the Region's edge, or nowhere. */
  entry: z.enum(['public', 'regional', 'none']).default('none'),
  /** How several services stand behind it: the difference in a sentence, and one's way with {path}, {listener} and so on. */
  services: z.strictObject({ difference: textSchema, way: textSchema }).optional(),
  limits: z.array(limitSchema).default([]),
  defaults: z.array(datedDefaultSchema).default([]),
  derived: z.array(derivedSchema).default([]),
  /** The types of container instance that one can name, where the option runs on such. */
  hosts: z.array(hostSchema).default([]),
  facts: z.array(factSchema),
});
