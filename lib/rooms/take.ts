import { apply } from './apply.ts';
import { type Actor, actorKey, type Refusal, type Sent } from './command.ts';
import { decide } from './decide.ts';
import type { Entry } from './event.ts';
import type { Answer, Room } from './room.ts';

export type Taken =
  | { kind: 'accepted'; entry: Entry; room: Room; answer: Answer }
  | { kind: 'repeated'; answer: Answer }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Takes one command into a room. A command that was accepted before gets its answer again, even when the room has moved on;
 * under the same id with another body it is a conflict. One that changes nothing is answered as if it were repeated; like a
 * refused one it leaves no trace.
 */
export function take(room: Room, { id, digest, actor, at, command }: Sent): Taken {
  const key = actorKey(actor);
  const before = room.answered.get(key)?.get(id);
  if (before?.digest === digest) {
    return { kind: 'repeated', answer: { revision: before.revision, participant: before.participant } };
  }
  if (before) return { kind: 'refused', refusal: { code: 'conflict' } };
  const verdict = decide(room, actor, command);
  if ('refusal' in verdict) return { kind: 'refused', refusal: verdict.refusal };
  const changes = verdict.events.length > 0;
  const revision = changes ? room.revision + 1 : room.revision;
  const answer = { revision, participant: verdict.participant ?? null };
  if (!changes) return { kind: 'repeated', answer };
  const entry: Entry = { revision, actor: key, commandId: id, digest, at, answer, events: verdict.events };
  return { kind: 'accepted', entry, room: apply(room, entry), answer };
}

/** Who holds a key, by its hash: the facilitator, someone in the room, or a guest who may join with it. */
export function actorOf(room: Room, tokenHash: string): Actor {
  if (tokenHash === room.opening.facilitatorKeyHash) return { role: 'facilitator' };
  for (const { id, tokenHash: own } of room.people.values()) if (own === tokenHash) return { role: 'participant', id };
  return { role: 'guest', tokenHash };
}
