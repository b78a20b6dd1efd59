import { z } from 'zod';
import { diagramRoleSchema } from '#lib/catalog/diagram-roles.ts';

const textSchema = z.strictObject({ ja: z.string(), en: z.string() });
const dimensionSchema = z.enum(['launch', 'balance', 'deploy']);

const partSchema = z.strictObject({
  id: z.string().describe('Its logical id in the template, or a word of ours for what stands outside of it.'),
  slot: z.string().describe('The same for the same role in every picture.'),
  members: z.array(z.string()).describe('The logical ids behind it.'),
  role: diagramRoleSchema,
  place: z.string(),
  label: textSchema,
  icon: z.string().optional(),
  dimension: dimensionSchema.optional(),
  type: z.string().optional().describe('The CloudFormation type; absent outside of the template.'),
  detail: textSchema.optional(),
  sentence: z.string(),
});

const arrowSchema = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(['request', 'check', 'name', 'secret', 'logs', 'image', 'deploy']),
  via: z.array(z.string()).describe('The chain of references in the template that proves it.'),
  label: textSchema.optional(),
});

/** `diagram.json`: the architecture of a bundle as parts and arrows. */
export const diagramSchema = z.strictObject({
  title: z.string(),
  graph: z.strictObject({ nodes: z.array(partSchema), edges: z.array(arrowSchema) }),
  ways: z
    .array(z.strictObject({ kind: z.string(), title: z.string(), hops: z.array(z.string()), text: z.string() }))
    .describe('The picture in words.'),
  options: z
    .array(
      z.strictObject({
        id: z.string(),
        dimension: dimensionSchema,
        lights: z.record(z.string(), z.array(diagramRoleSchema)),
        breaks: z.array(diagramRoleSchema).optional(),
      }),
    )
    .describe('Which parts answer which requirement, and what breaks where a must rules the option out.'),
});
