import 'server-only';
import { z } from 'zod';
import { answerFresh } from '#lib/http/answer.ts';
import { readJson } from '#lib/http/json-body.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Actor, Command } from '#lib/rooms/command.ts';
import type { Answer, Room } from '#lib/rooms/room.ts';
import { digestOf, hashOfKey, newKey, tokenUnder } from '#lib/rooms/store/secrets.ts';
import { joinUrl } from './opening.ts';
import { roomRefusal } from './room-refusal.ts';
import { fromStore, theRooms } from './rooms.ts';
import { visit } from './visit.ts';

export const joiningSchema = z.strictObject({
  commandId: z
    .string()
    .regex(/^[\w-]{22,64}$/)
    .optional()
    .describe(
      'Optional; 128 random bits as 22 to 64 letters, digits, - or _. The same again is the same person and token, with another name 409. Who knows it can have the token.',
    ),
  name: z.string().nullable().default(null).describe('Optional; 1 to 40 characters.'),
});
export const joinedSchema = z.strictObject({
  participantId: z.string(),
  token: z.string().describe('128 bits, told once: what this person says and sees is told by it.'),
  rejoinUrl: z.string().describe('For a second device. The token is in the fragment, which no server gets.'),
});

function speakerOf(actor: Actor, { participant }: Answer): string | null {
  if (actor.role === 'facilitator') return null;
  return actor.role === 'participant' ? actor.id : participant;
}

/** Sends a command to a room. Throws a Refusal where the rules, or the store, do not take it. */
export async function sendTo(
  { code, room }: { code: string; room: Room },
  actor: Actor,
  id: string,
  command: Command,
): Promise<Answer> {
  const { desks, channels } = await theRooms();
  const sent = { id, digest: digestOf(command), actor, at: new Date().toISOString(), command };
  const reply = await fromStore(desks.send(code, sent));
  if ('answer' in reply) {
    const speaker = speakerOf(actor, reply.answer);
    if (speaker !== null) channels.hear(code, speaker);
    return reply.answer;
  }
  if ('refusal' in reply) throw roomRefusal(reply.refusal, room);
  throw new Refusal({ code: 'no-room' });
}

/** Brings one more person into a room, once for each id. */
export async function joinRoom(request: Request, typed: string): Promise<Response> {
  refuseParameters(request);
  const { code, room } = await visit(request, typed);
  const { commandId, name } = await readJson(request, joiningSchema);
  const token = commandId === undefined ? newKey() : tokenUnder(commandId, code);
  const guest: Actor = { role: 'guest', tokenHash: hashOfKey(token) };
  const { participant } = await sendTo({ code, room }, guest, 'join', {
    type: 'join',
    name: name === '' ? null : name,
  });
  return answerFresh({ participantId: participant, token, rejoinUrl: `${joinUrl(code)}#t=${token}` }, 201);
}
