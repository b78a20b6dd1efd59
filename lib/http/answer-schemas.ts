import { z } from 'zod';
import { beyondSchema } from '#lib/catalog/beyond-schema.ts';
import { factSchema } from '#lib/catalog/fact-schema.ts';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { namedOptionSchema, optionSchema } from '#lib/catalog/option-schema.ts';
import { DIMENSIONS, editionSchema, requirementSchema, scenarioSchema, talkSchema } from '#lib/catalog/schema.ts';
import { effectChangeSchema, flipSchema } from './flip-schemas.ts';

const dimensionSchema = z.enum(DIMENSIONS);
export const combinationSchema = z.string().describe('A combination, as `fargate.api-gateway-nlb.cloudformation`.');
export const pickSchema = z.strictObject({ launch: z.string(), balance: z.string(), deploy: z.string() });
const blockSchema = z.strictObject({ requirement: z.string(), fact: z.string() });

const cellSchema = z.strictObject({
  requirement: z.string(),
  weight: z.number().min(0).max(10),
  score: z.int().min(-2).max(2),
  facts: z.array(z.string()),
});

export const rowSchema = z.strictObject({
  id: combinationSchema,
  pick: pickSchema,
  rank: z.int().min(1).nullable().describe('1 + the combinations in better groups; null where ruled out.'),
  tier: z
    .union([z.literal(0), z.literal(1), z.literal(2)])
    .describe('0: every must is met. 1: a must only with a workaround. 2: ruled out.'),
  fit: z.number().min(0).max(100).describe('Unrounded; 50 says that nothing is known either way.'),
  tied: z.boolean(),
  dominatedBy: combinationSchema.nullable(),
  blockedBy: z.array(blockSchema),
  cells: z.array(cellSchema),
});

const sharesSchema = z.record(combinationSchema, z.number().min(0).max(1));
const acceptabilitySchema = z
  .strictObject({
    orderKept: sharesSchema.describe('What weighs more still does, by any amount.'),
    anyWeights: sharesSchema.describe('Any weights at all.'),
    factsOffByOne: sharesSchema.describe(
      'The order kept, each fact one lower or one higher with a chance of 0.1 each.',
    ),
  })
  .describe('How often each combination is first in 10,000 draws that repeat; a tie is split.');

export const rankingSchema = z.strictObject({
  asOf: monthSchema,
  catalogVersion: z.string(),
  winner: combinationSchema
    .nullable()
    .describe('The sole first; null under a tie, without needs, or when all are ruled out.'),
  winnerMaintained: combinationSchema
    .nullable()
    .describe('The best combination without a retired part, where the winner has one.'),
  leaders: z.array(combinationSchema),
  rival: combinationSchema.nullable(),
  confidence: z
    .enum(['clear', 'leaning', 'too-close'])
    .nullable()
    .describe('Null without needs, or when all are ruled out.'),
  ranking: z.array(rowSchema),
  acceptability: acceptabilitySchema.nullable().describe('Null without needs, or when all are ruled out.'),
  flips: z.array(flipSchema).describe('What would change the answer.'),
  supposed: z
    .strictObject({ fact: z.string(), by: effectChangeSchema })
    .optional()
    .describe('What all of it supposes; only where asked with `suppose`.'),
});

const factAnswerSchema = factSchema.extend({ dimension: dimensionSchema, option: z.string() });
const optionAnswerSchema = optionSchema
  .omit({ facts: true })
  .extend({ id: z.string(), dimension: dimensionSchema, available: z.literal(true) });
const namedAnswerSchema = namedOptionSchema
  .extend({ id: z.string(), dimension: dimensionSchema, available: z.literal(false) })
  .describe('Named by the talk, not yet in the catalogue.');

const beyondAnswerSchema = beyondSchema.extend({ id: z.string() });

/** The answer of /api/beyond. */
export const pointedSchema = z.strictObject({
  asOf: monthSchema,
  catalogVersion: z.string(),
  beyond: z
    .array(beyondAnswerSchema)
    .describe('What the needs point to in that month, each with those of its pointers and facts that hold.'),
});

export const catalogSchema = z.strictObject({
  edition: editionSchema,
  talk: talkSchema,
  dimensions: z.array(
    z.strictObject({ id: dimensionSchema, options: z.array(z.string()), named: z.array(z.string()) }),
  ),
  options: z.array(z.union([optionAnswerSchema, namedAnswerSchema])),
  requirements: z.array(requirementSchema.extend({ id: z.string() })),
  scenarios: z.array(scenarioSchema.extend({ id: z.string() })),
  facts: z.array(factAnswerSchema),
  beyond: z.array(beyondAnswerSchema).describe('What a fair answer may lie in although no combination holds it.'),
});

export const healthSchema = z.strictObject({ status: z.literal('ok'), version: z.string() });

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().describe('In Japanese where Accept-Language prefers it, else in English.'),
    field: z.string().optional().describe('The parameter that cannot be used.'),
    allowed: z.array(z.string()).optional(),
    repair: z
      .record(z.string(), z.string())
      .optional()
      .describe('Parameters that mend it, with their values; an empty text is back to the default.'),
    run: z.string().optional().describe('The deployment to look at instead.'),
  }),
});

export type RankingAnswer = z.infer<typeof rankingSchema>;
export type PointedAnswer = z.infer<typeof pointedSchema>;
export type CatalogAnswer = z.infer<typeof catalogSchema>;
