import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { combinationSchema } from './answer-schemas.ts';
import { contentsSchema } from './contents-schema.ts';
import { costSchema } from './cost-schema.ts';

const difference = z.array(z.string()).nullable();
const listedSchema = z.strictObject({ count: z.int(), added: difference, removed: difference });
const amountSchema = z.strictObject({
  usd: z.number(),
  overUsd: z.number().nullable().describe('Over the first combination.'),
});

const bundleSchema = z
  .strictObject({
    resources: listedSchema.extend({ all: contentsSchema.shape.resources }),
    files: listedSchema.extend({ all: z.array(z.string()) }),
    perMonth: amountSchema,
    idlePerMonth: amountSchema,
    ...costSchema.pick({ region: true, checked: true }).shape,
  })
  .describe(
    'Held against the bundle of the first combination; where that one has none, overUsd, added and removed are null.',
  );

/** The answer of /api/comparison. */
export const comparisonSchema = z.strictObject({
  asOf: monthSchema,
  combinations: z
    .array(
      z.strictObject({
        id: combinationSchema,
        rank: z.int().nullable(),
        tier: z.int().min(0).max(2),
        fit: z.number(),
        tied: z.boolean(),
        price: z.array(z.string()).describe('Facts against it outside the requirements.'),
        bundle: bundleSchema.nullable().describe('Null where this combination cannot have these settings.'),
        refusal: z.string().nullable().describe('Why there is no bundle, in the language of the bundle.'),
      }),
    )
    .describe('In the order asked for.'),
  requirements: z.array(
    z.strictObject({
      requirement: z.string(),
      weight: z.number(),
      differs: z.boolean(),
      cells: z
        .array(
          z.strictObject({
            score: z.int().min(-2).max(2),
            points: z.number(),
            facts: z.array(z.string()),
            isBlocked: z.boolean(),
          }),
        )
        .describe('One a combination, in their order.'),
    }),
  ),
});

export type ComparisonAnswer = z.infer<typeof comparisonSchema>;
