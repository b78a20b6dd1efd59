import { z } from 'zod';
import { levelSchema } from '#lib/catalog/schema.ts';

const shared = {
  need: z
    .string()
    .nullable()
    .describe(
      'What to put into `need` to try it, in place of entries with the same id; null where it is about a fact.',
    ),
  leaders: z.array(z.string()).describe('Who would be first: several are a tie.'),
};
/** How a fact is taken to be other than it is. */
export const effectChangeSchema = z.union([z.literal(-1), z.literal(1), z.literal('removed')]);

const weightSchema = z.strictObject({ requirement: z.string(), from: z.number(), equalAt: z.number() });

/** One thing that would change the answer. */
export const flipSchema = z.discriminatedUnion('kind', [
  weightSchema
    .extend({ kind: z.literal('weight'), against: z.string(), ...shared })
    .describe('The weight of one requirement at which the rival draws level; `need` goes just beyond.'),
  z
    .strictObject({
      kind: z.literal('weights'),
      against: z.string(),
      length: z.number(),
      weights: z.array(weightSchema),
      ...shared,
    })
    .describe('The shortest change of all weights together at which the rival draws level.'),
  z
    .strictObject({ kind: z.literal('lower'), requirements: z.array(z.string()), ...shared })
    .describe('Musts that would change the answer as shoulds.'),
  z
    .strictObject({ kind: z.literal('without'), requirement: z.string(), ...shared })
    .describe('A need that would change the answer if it were left out.'),
  z
    .strictObject({
      kind: z.literal('add'),
      requirement: z.string(),
      level: levelSchema.describe('The cheapest level at which another one wins.'),
      tiesAt: levelSchema.nullable().describe('A cheaper level at which the answer becomes a tie.'),
      ...shared,
    })
    .describe('A requirement not chosen that would change the answer.'),
  z
    .strictObject({
      kind: z.literal('fact'),
      fact: z.string(),
      requirement: z.string(),
      by: effectChangeSchema,
      ...shared,
    })
    .describe('A fact on which the answer hangs: its effect one lower, one higher, or the fact removed.'),
]);

export type FlipAnswer = z.infer<typeof flipSchema>;
