import { z } from 'zod';
import { LEVELS, LIMITS } from '#lib/rooms/room.ts';

export const PHASES = ['lobby', 'vote', 'revealed', 'discuss', 'revote', 'result', 'consent', 'closed'] as const;

const commandId = z
  .string()
  .min(1)
  .max(LIMITS.idCharacters)
  .describe("The sender's own: the same command again under it gets the same answer, another one 409.");
const requirement = z.string().max(100);
const level = z.enum(LEVELS);

/** What people and the facilitator may say to a room. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ commandId, type: z.literal('vote'), requirement, level }),
  z.strictObject({ commandId, type: z.literal('name'), name: z.string().nullable() }),
  z.strictObject({ commandId, type: z.literal('consent'), value: z.number(), reason: z.string().optional() }),
  z.strictObject({ commandId, type: z.literal('doubt'), fact: z.string(), reason: z.string() }),
  z.strictObject({ commandId, type: z.literal('phase'), to: z.enum(PHASES), requirement: requirement.optional() }),
  z.strictObject({
    commandId,
    type: z.literal('proxy-vote'),
    voter: z.string().describe('A name, or the id of someone for whom the facilitator has voted before.'),
    requirement,
    level,
  }),
  z.strictObject({
    commandId,
    type: z.literal('gate'),
    requirement,
    isMust: z
      .boolean()
      .nullable()
      .describe('Null: as two thirds of the votes say. Where that makes or ends a must, consents are asked for again.'),
  }),
  z.strictObject({ commandId, type: z.literal('promote'), participant: z.string().max(100) }),
  z.strictObject({ commandId, type: z.literal('close') }),
]);

export const takenSchema = z.strictObject({ revision: z.int().describe('The revision of the room that holds it.') });
