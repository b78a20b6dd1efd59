import { z } from 'zod';
import { LEVELS } from '#lib/rooms/room.ts';

const count = z.int().min(0);

export const weighedSchema = z.strictObject({
  requirement: z.string(),
  weight: z.number().min(0).max(4).describe('The mean of must 4, should 2, could 1 and none 0, without abstentions.'),
  isMust: z.boolean().describe('Two thirds said must, or the facilitator decided so.'),
});

/** A group's weight of a requirement, and how far people are apart on it. */
export const groupWeightSchema = weighedSchema.extend({
  voters: count.describe('Without those who abstained.'),
  deviation: z.number().min(0).describe('The standard deviation of their points, 0 to 2.'),
  isSplit: z.boolean().describe('Someone said must, and someone could or none.'),
});

/** What the votes make beside the weights. */
export const groupResultSchema = z.strictObject({
  kendallsW: z.number().nullable().describe('0 to 1; null below three voters or three requirements.'),
  discussFirst: z
    .array(z.strictObject({ requirement: z.string(), urgency: z.number() }))
    .describe('The deviation, times how far the first and its rivals differ: what is worth talking about.'),
  ownWinners: z
    .array(z.strictObject({ leaders: z.array(z.string()), people: count }))
    .describe("How many people's own card would put these first; several are a tie."),
});

const consentListSchema = z
  .array(z.strictObject({ value: z.int().min(1).max(5), reason: z.string().optional() }))
  .describe('From 5 to 1, without who gave them; empty while they are still given.');
export const doubtListSchema = z.array(z.strictObject({ fact: z.string(), reason: z.string() }));

/** The vote of a room, as `saikyo-ecs.json` and the export carry it: no names. */
export const voteSchema = groupResultSchema.extend({
  people: count,
  requirements: z.array(
    groupWeightSchema.extend({
      counts: z.record(z.enum(LEVELS), count),
      decided: z.boolean().nullable().describe('What the facilitator decided of the must, over the votes.'),
    }),
  ),
  consents: consentListSchema,
  doubts: doubtListSchema,
});
