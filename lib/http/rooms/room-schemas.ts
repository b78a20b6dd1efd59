import { z } from 'zod';
import { monthSchema } from '#lib/catalog/schema.ts';
import { LEVELS } from '#lib/rooms/room.ts';
import { PHASES } from './command-schema.ts';

const count = z.int().min(0);
const countsSchema = z
  .array(count)
  .length(LEVELS.length)
  .describe(`How many said ${LEVELS.join(', ')}.`);
const consentSchema = z.array(count).length(5).describe('How many gave 1, 2, 3, 4, 5.');
const weighedSchema = z.strictObject({
  requirement: z.string(),
  weight: z.number().min(0).max(4).describe('The mean of must 4, should 2, could 1 and none 0, without abstentions.'),
  isMust: z.boolean().describe('Two thirds said must, or the facilitator decided so.'),
});

/** What the votes make beside the weights. */
const groupSchema = z.strictObject({
  kendallsW: z.number().nullable().describe('0 to 1; null below three voters or three requirements.'),
  discussFirst: z.array(z.strictObject({ requirement: z.string(), urgency: z.number() })),
  ownWinners: z.array(z.strictObject({ leaders: z.array(z.string()), people: count })),
});

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

export const roomSchema = z.strictObject({
  revision: count.describe('Rises with each change.'),
  phase: z.enum(PHASES),
  requirement: z.string().nullable().describe('What is talked about, or voted on again.'),
  since: z.string().describe('When the phase began; timers advise and lock nothing.'),
  asOf: monthSchema,
  requirements: z.array(z.string()),
  people: z.strictObject({ inRoom: count, away: count }),
  voted: z.array(count).describe('How many have said something of each requirement, never what.'),
  counts: z.array(countsSchema).optional().describe('After the reveal, of each requirement.'),
  weights: z.array(weighedSchema).optional().describe('After the reveal; not for phones.'),
  consents: z.strictObject({ given: count, values: consentSchema.optional() }).optional(),
  doubts: count,
  result: groupSchema.optional().describe('After the reveal. Phones get the head of each list.'),
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
