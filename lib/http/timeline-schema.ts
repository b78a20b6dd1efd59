import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { combinationSchema } from './answer-schemas.ts';

const changeSchema = z
  .strictObject({ ended: z.string().nullable(), began: z.string().nullable() })
  .describe('A fact that ended, one that began, or one that gave way to another about the same.');
const leadSchema = z.strictObject({
  month: monthSchema,
  leaders: z.array(combinationSchema),
  winner: combinationSchema.nullable(),
  fit: z.number().nullable().describe('Of the winner; null where nobody wins alone.'),
});
const rank = z.int().nullable();

/** The answer of /api/timeline. */
export const timelineSchema = z.strictObject({
  asOf: monthSchema,
  stops: z
    .array(leadSchema.extend({ facts: z.array(changeSchema), isChanged: z.boolean() }))
    .describe('The months in which some fact changed: what did since the stop before, and who is first from then on.'),
  against: z
    .array(
      z.strictObject({
        baseline: z.enum(['stop', 'first', 'newest']).describe('The stop before, the first month, or the newest.'),
        facts: z.array(changeSchema),
        before: leadSchema.describe('In the earlier of the two months.'),
        after: leadSchema.describe('In the later of the two months.'),
        isChanged: z.boolean(),
        ranking: z
          .array(
            z.strictObject({
              id: combinationSchema,
              rank,
              fit: z.number(),
              otherRank: rank.describe('In the month that it is held against.'),
              otherFit: z.number(),
            }),
          )
          .describe('The ranking of the month asked for, each with where it stood in the other.'),
      }),
    )
    .describe('The month asked for, held against others.'),
});

export type TimelineAnswer = z.infer<typeof timelineSchema>;
