import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { DIMENSIONS } from '#lib/catalog/schema.ts';
import { combinationSchema } from './answer-schemas.ts';

const factIds = z.array(z.string()).describe('Facts of /api/catalog.');
const points = z.number().describe('Points of fit.');
const leaders = z.array(combinationSchema).describe('Who would be first: several are a tie.');

const barSchema = z.strictObject({
  requirement: z.string(),
  weight: z.number(),
  score: z.int().min(-2).max(2),
  points,
  facts: z.array(z.strictObject({ fact: z.string(), effect: z.int(), points })),
  rest: z.number().describe('What the facts leave of the bar: not zero only where one of them blocks.'),
});

const reasonsSchema = z
  .array(z.strictObject({ requirement: z.string(), points, facts: factIds }))
  .describe('The requirements on which the two part, the largest difference first.');

const gapSchema = z
  .strictObject({ over: combinationSchema, points, because: reasonsSchema })
  .describe('By how much the winner is ahead, and why.');

/** The answer of /api/explanation. */
export const explanationSchema = z.strictObject({
  asOf: monthSchema,
  pick: combinationSchema.describe('What is explained: the pick, else the winner, else the first of the ranking.'),
  waterfall: z
    .strictObject({ start: z.literal(50), bars: z.array(barSchema), fit: z.number() })
    .describe('Start and bars add up to the fit; the facts of a bar and its rest add up to the bar.'),
  duels: z.array(
    z.strictObject({
      dimension: z.enum(DIMENSIONS),
      option: z.string(),
      other: z.string(),
      best: combinationSchema.describe('The best combination with the option, which meets `otherBest`.'),
      otherBest: combinationSchema,
      points: points.describe('By which the option is ahead; below zero it is behind.'),
      isByMust: z.boolean().describe('A must decides, and the points come second.'),
      because: reasonsSchema,
    }),
  ),
  price: factIds.describe('What speaks against the pick outside the requirements: the price of this choice.'),
  behind: gapSchema.nullable().describe('The winner over the pick; null where they are one, or nobody wins.'),
  rival: gapSchema.nullable().describe('The winner over the rival; null where there is none.'),
  dominated: z
    .strictObject({ count: z.int(), of: z.int() })
    .describe('How many that are not ruled out no weights make better, of how many besides the first.'),
  leaveOneOut: z.array(z.strictObject({ requirement: z.string(), leaders, isChanged: z.boolean(), facts: factIds })),
  tieBreakers: z
    .array(z.strictObject({ requirement: z.string(), spread: z.int(), leaders }))
    .describe('Requirements not chosen that tell a tie apart, with who would be first with each as a should.'),
  exclusions: z
    .array(z.strictObject({ requirement: z.string(), excludes: z.int(), frees: z.int() }))
    .describe('Musts that rule out, with how many lowering each alone gives back.'),
  conflict: z
    .array(z.string())
    .describe('The smallest set of musts that leaves nothing; empty where something is left.'),
});

export type ExplanationAnswer = z.infer<typeof explanationSchema>;
