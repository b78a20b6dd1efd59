import 'server-only';
import { apply } from '#lib/rooms/apply.ts';
import type { Refusal, Sent } from '#lib/rooms/command.ts';
import type { Entry } from '#lib/rooms/event.ts';
import { type Answer, openRoom, type Room } from '#lib/rooms/room.ts';
import { take } from '#lib/rooms/take.ts';
import type { RoomStore } from './room-store.ts';

/** One insert names five values an entry, and a statement takes 65,535. */
const TOGETHER = 500;

export type Reply = { answer: Answer } | { refusal: Refusal } | { gone: true };

type Waiting = { sent: Sent; reply: (reply: Reply) => void; fail: (problem: unknown) => void };

/** One room in this process: what it knows of it, and the commands that wait for their turn. */
type Desk = { room: Room | null; waiting: Waiting[]; isBusy: boolean };

/** Decides all that wait, one after the other, on a room that is not yet kept. */
function decideAll(room: Room, waiting: readonly Waiting[]) {
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

/**
 * The rooms of this process. Commands to one room take turns; those that came meanwhile are kept by one append, and none is
 * answered before that. Rooms that no one needs any more are forgotten by `forget`.
 */
export function openDesks(store: RoomStore, now: () => Date) {
  const desks = new Map<string, Desk>();

  /** Brings what is known of a room up to what is kept. */
  async function refresh(code: string, desk: Desk): Promise<Room | null> {
    const kept = await store.read(code, desk.room?.revision ?? 0, now());
    desk.room = kept ? kept.entries.reduce(apply, desk.room ?? openRoom(kept.opening)) : null;
    return desk.room;
  }

  async function keepAll(code: string, desk: Desk, waiting: readonly Waiting[]): Promise<Reply[]> {
    for (;;) {
      const room = desk.room ?? (await refresh(code, desk));
      if (!room) return waiting.map(() => ({ gone: true }));
      const { next, entries, replies } = decideAll(room, waiting);
      if (entries.length === 0) {
        // An append finds out whether another process has moved on; a refusal must not come from what was true before.
        const isCurrent = replies.every((reply) => 'answer' in reply) || (await refresh(code, desk)) === room;
        if (isCurrent) return replies;
        continue;
      }
      const kept = await store.append(code, entries, now());
      if (kept === 'kept') {
        desk.room = next;
        return replies;
      }
      if (kept === 'gone') desk.room = null;
      await refresh(code, desk);
    }
  }

  async function work(code: string, desk: Desk) {
    if (desk.isBusy) return;
    desk.isBusy = true;
    while (desk.waiting.length > 0) {
      const waiting = desk.waiting.splice(0, TOGETHER);
      try {
        const replies = await keepAll(code, desk, waiting);
        for (const [index, { reply }] of waiting.entries()) reply(replies[index] ?? { gone: true });
      } catch (problem) {
        // Whether it was kept is not known, so nothing of the room is: it is read anew before the next decision.
        desk.room = null;
        for (const { fail } of waiting) fail(problem);
      }
    }
    desk.isBusy = false;
    if (!desk.room) desks.delete(code);
  }

  function deskOf(code: string): Desk {
    const desk = desks.get(code) ?? { room: null, waiting: [], isBusy: false };
    desks.set(code, desk);
    return desk;
  }

  return {
    /** Rejects when the store fails; the same command may then be sent again. */
    send: (code: string, sent: Sent) =>
      new Promise<Reply>((reply, fail) => {
        const desk = deskOf(code);
        desk.waiting.push({ sent, reply, fail });
        void work(code, desk);
      }),
    forget: (code: string) => {
      if (!desks.get(code)?.isBusy) desks.delete(code);
    },
  };
}
