import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { DIMENSIONS, levelSchema } from '#lib/catalog/schema.ts';
import { combinationSchema } from '#lib/http/answer-schemas.ts';

const needSchema = z.strictObject({ level: levelSchema.nullable(), weight: z.number() }).nullable();
const gateSchema = z
  .strictObject({
    does: z.enum(['stops', 'frees']),
    by: z.enum(['cannot', 'workaround']),
    facts: z.array(z.string()),
  })
  .nullable()
  .describe('Where a must decides: it keeps the former option out now, or no longer the new one.');
const requirement = z.string();

const causeSchema = z.union([
  z.strictObject({
    kind: z.literal('level'),
    requirement,
    from: z.strictObject({ requirement, level: levelSchema.nullable(), weight: z.number() }).nullable(),
    to: z.strictObject({ requirement, level: levelSchema.nullable(), weight: z.number() }).nullable(),
    gate: gateSchema,
  }),
  z.strictObject({
    kind: z.literal('facts'),
    requirement,
    shift: z.enum(['for-new', 'more-for-new', 'from-old-to-new', 'not-for-old', 'less-for-old']),
    gate: gateSchema,
    began: z.array(z.string()),
    ended: z.array(z.string()),
  }),
  z.strictObject({ kind: z.enum(['hand', 'ahead-before', 'together']) }),
]);

const sideSchema = z.strictObject({
  asOf: monthSchema,
  pick: combinationSchema.nullable().describe('Null where nobody picked and nobody wins.'),
  isByHand: z.boolean(),
  rank: z.int().nullable(),
  fit: z.number().nullable(),
  confidence: z.enum(['clear', 'leaning', 'too-close']).nullable(),
  link: z.string(),
});

const standingSchema = z.strictObject({ rank: z.int().nullable(), tier: z.int().min(0).max(2), fit: z.number() });
const effectSchema = z.strictObject({ id: z.string(), effect: z.int().min(-2).max(2) }).nullable();
const names = z.array(z.string());

/** The answer of /api/decisions/diff. */
export const differenceSchema = z.strictObject({
  sentences: names.describe('How the two differ, in words, in the language asked for.'),
  from: sideSchema,
  to: sideSchema,
  choice: z
    .array(
      z.strictObject({
        dimension: z.enum(DIMENSIONS),
        from: z.string(),
        to: z.string(),
        because: z.array(causeSchema),
        carriedBy: z.string().nullable().describe('The requirement that decides now, where it is none of the causes.'),
      }),
    )
    .describe('The factors that are others than before.'),
  requirements: z.array(z.strictObject({ requirement, from: needSchema, to: needSchema })),
  facts: z
    .array(z.strictObject({ requirement, ended: effectSchema, began: effectSchema }))
    .describe('Facts that began or ended between the two months, of the requirements of either.'),
  otherFacts: z.int().describe('How many more changed that neither asks for.'),
  ranks: z.array(z.strictObject({ id: combinationSchema, from: standingSchema, to: standingSchema })),
  settings: z
    .array(z.strictObject({ setting: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
    .describe('As the fields of the page take them; those of a service as web.port, variables one a line.'),
  bundle: z
    .strictObject({
      resources: z.strictObject({ added: names, removed: names }),
      files: z.strictObject({ added: names, removed: names, changed: names }),
      perMonth: z.strictObject({ fromUsd: z.number(), toUsd: z.number() }),
    })
    .nullable()
    .describe('Null where one of them has no bundle.'),
  refusal: z.string().nullable().describe('Why there is no bundle to compare.'),
});
