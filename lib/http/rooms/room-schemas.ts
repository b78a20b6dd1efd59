import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { rankingSchema } from '#lib/http/answer-schemas.ts';
import { LEVELS } from '#lib/rooms/room.ts';
import { PHASES } from './command-schema.ts';
import { doubtListSchema, groupResultSchema, groupWeightSchema, weighedSchema } from './vote-schema.ts';

const count = z.int().min(0);
const countsSchema = z
  .array(count)
  .length(LEVELS.length)
  .describe(`How many said ${LEVELS.join(', ')}.`);
const consentSchema = z.array(count).length(5).describe('How many gave 1, 2, 3, 4, 5.');
const doubtSchema = z.strictObject({ by: z.string(), fact: z.string(), reason: z.string() });
const reasonSchema = z.strictObject({ value: z.int(), reason: z.string() });
const facilitatorSchema = z.strictObject({
  roster: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      isProxy: z.boolean().describe('Someone without a device, for whom the facilitator votes.'),
      isFacilitator: z.boolean(),
      isAway: z.boolean(),
      voted: count,
    }),
  ),
  doubts: z.array(doubtSchema),
  gates: z.record(z.string(), z.boolean()),
  reasons: z.array(reasonSchema),
});

const consentsSchema = z.strictObject({ given: count, values: consentSchema.optional() });

export const roomSchema = z.strictObject({
  revision: count.describe('Rises with each change.'),
  phase: z.enum(PHASES),
  requirement: z.string().nullable().describe('What is talked about, or voted on again.'),
  since: z.string().describe('When the phase began; timers advise and lock nothing.'),
  asOf: monthSchema,
  requirements: z.array(z.string()),
  people: z.strictObject({
    inRoom: count.describe('All who have joined.'),
    away: count.describe(
      'Those of them whose stream has ended, or who without one have said nothing for half a minute.',
    ),
  }),
  voted: z.array(count).describe('How many have said something of each requirement, never what.'),
  votedAgain: z.array(z.string()).optional().describe('What the room has voted on a second time; not for phones.'),
  missing: count.optional().describe('Those present who have not said all that the phase asks for; not for phones.'),
  counts: z.array(countsSchema).optional().describe('After the reveal, of each requirement.'),
  weights: z.array(weighedSchema).optional().describe('After the reveal; not for phones.'),
  consents: consentsSchema.optional(),
  doubts: count,
  result: groupResultSchema.optional().describe('After the reveal. Phones get the head of each list.'),
  facilitator: facilitatorSchema.optional(),
});

export const ownSchema = z
  .strictObject({
    participant: z.string(),
    name: z.string().nullable(),
    isFacilitator: z.boolean(),
    votes: z.record(z.string(), z.enum(LEVELS)),
    revote: z.enum(LEVELS).nullable(),
    consent: z.strictObject({ value: z.int(), reason: z.string().nullable() }).nullable(),
  })
  .describe('The data of the event `own`: what the holder of the token has said.');

/** What a group has found, after the reveal. */
export const roomResultSchema = groupResultSchema.extend({
  needs: z.string().describe('The group’s weights, as `need=` takes them.'),
  weights: z.array(groupWeightSchema),
  ranking: rankingSchema,
  flips: rankingSchema.shape.flips,
  consents: consentsSchema,
  reasons: z.array(reasonSchema),
  doubts: doubtListSchema,
});
