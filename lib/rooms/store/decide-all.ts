import 'server-only';
import type { Refusal, Sent } from '#lib/rooms/command.ts';
import type { Entry } from '#lib/rooms/event.ts';
import type { Answer, Room } from '#lib/rooms/room.ts';
import { take } from '#lib/rooms/take.ts';

export type Reply = { answer: Answer } | { refusal: Refusal } | { gone: true };

/** A command that waits for its turn, and who is to hear of it. */
export type Waiting = { sent: Sent; reply: (reply: Reply) => void; fail: (problem: unknown) => void };

/** Decides all that wait, one after the other, on a room that is not yet kept. */
export function decideAll(room: Room, waiting: readonly Waiting[]) {
  const entries: Entry[] = [];
  let next = room;
  const replies = waiting.map(({ sent }): Reply => {
    const taken = take(next, sent);
    if (taken.kind === 'refused') return { refusal: taken.refusal };
    if (taken.kind === 'accepted') {
      next = taken.room;
      entries.push(taken.entry);
    }
    return { answer: taken.answer };
  });
  return { next, entries, replies };
}
