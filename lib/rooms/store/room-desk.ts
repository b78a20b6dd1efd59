import 'server-only';
import { apply } from '#lib/rooms/apply.ts';
import type { Sent } from '#lib/rooms/command.ts';
import { openRoom, type Room } from '#lib/rooms/room.ts';
import { decideAll, type Reply, type Waiting } from './decide-all.ts';
import type { RoomStore } from './room-store.ts';

/** A class at once; more would wait for each other longer than for a second append. */
const TOGETHER = 500;

/** Sees a room at each change that is kept; null when it is gone. */
export type Watcher = (room: Room | null) => void;

type Reader = { show: (room: Room | null) => void; fail: (problem: unknown) => void };

/** One room in this process: what it knows of it, and the commands that wait for their turn. */
type Desk = {
  room: Room | null;
  waiting: Waiting[];
  readers: Reader[];
  watchers: Set<Watcher>;
  /** The revision that is said to be kept; beyond any where only a look can tell. */
  heard: number;
  /** What is kept is on its way, and what is known may be older than what was heard. */
  isReading: boolean;
  isBusy: boolean;
  usedAt: number;
};

const UNKNOWN = Number.POSITIVE_INFINITY;

function newDesk(usedAt: number): Desk {
  const state = { heard: 0, isReading: false, isBusy: false };
  return { room: null, waiting: [], readers: [], watchers: new Set(), ...state, usedAt };
}

/**
 * The rooms of this process. Commands to one room take turns; those that came meanwhile are kept by one append, and none is
 * answered before that. A room stays here while someone watches it, and is brought up to what other processes keep.
 */
export function openDesks(store: RoomStore, now: () => Date) {
  const desks = new Map<string, Desk>();

  function show(code: string, desk: Desk, room: Room | null): void {
    const isNew = room?.revision !== desk.room?.revision || room === null;
    desk.room = room;
    if (isNew) for (const watcher of [...desk.watchers]) watcher(room);
    if (room === null && desk.waiting.length === 0 && desk.readers.length === 0) desks.delete(code);
  }

  /** Brings what is known of a room up to what is kept. */
  async function refresh(code: string, desk: Desk): Promise<Room | null> {
    desk.heard = 0;
    desk.isReading = true;
    const kept = await store.read(code, desk.room?.revision ?? 0, now()).finally(() => {
      desk.isReading = false;
    });
    show(code, desk, kept ? kept.entries.reduce(apply, desk.room ?? openRoom(kept.opening)) : null);
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
        show(code, desk, next);
        return replies;
      }
      if (kept === 'gone') desk.room = null;
      await refresh(code, desk);
    }
  }

  async function takeTurn(code: string, desk: Desk) {
    const waiting = desk.waiting.splice(0, TOGETHER);
    try {
      const replies = await keepAll(code, desk, waiting);
      for (const [index, { reply }] of waiting.entries()) reply(replies[index] ?? { gone: true });
    } catch (problem) {
      // Whether it was kept is not known, so nothing of the room is: it is read anew before the next decision.
      desk.room = null;
      desk.heard = UNKNOWN;
      for (const { fail } of waiting) fail(problem);
    }
  }

  async function read(code: string, desk: Desk) {
    const readers = desk.readers.splice(0);
    try {
      const room = desk.room && desk.heard <= desk.room.revision ? desk.room : await refresh(code, desk);
      for (const reader of readers) reader.show(room);
    } catch (problem) {
      desk.heard = UNKNOWN;
      for (const { fail } of readers) fail(problem);
    }
  }

  async function work(code: string, desk: Desk) {
    if (desk.isBusy) return;
    desk.isBusy = true;
    while (desk.waiting.length > 0 || desk.readers.length > 0) {
      if (desk.readers.length > 0) await read(code, desk);
      if (desk.waiting.length > 0) await takeTurn(code, desk);
    }
    desk.isBusy = false;
    if (!desk.room && desk.watchers.size === 0) desks.delete(code);
  }

  function deskOf(code: string): Desk {
    const desk = desks.get(code) ?? newDesk(now().getTime());
    desk.usedAt = now().getTime();
    desks.set(code, desk);
    return desk;
  }

  function look(code: string): Promise<Room | null> {
    const desk = deskOf(code);
    if (!desk.isReading && desk.room && desk.heard <= desk.room.revision) return Promise.resolve(desk.room);
    return new Promise((resolve, fail) => {
      desk.readers.push({ show: resolve, fail });
      void work(code, desk);
    });
  }

  function hear(code: string, desk: Desk, revision: number): void {
    if (desk.room && revision <= desk.room.revision) return;
    desk.heard = Math.max(desk.heard, revision);
    // When the store is away, whoever watches keeps what they have seen, and the store says when it is back.
    if (desk.watchers.size > 0) look(code).catch(() => undefined);
  }

  const stop = store.watch((change) => {
    if (change === 'missed') for (const [code, desk] of desks) hear(code, desk, UNKNOWN);
    else {
      const desk = desks.get(change.code);
      if (desk) hear(change.code, desk, change.revision === 0 ? UNKNOWN : change.revision);
    }
  });

  return {
    /** Rejects when the store fails; the same command may then be sent again. */
    send: (code: string, sent: Sent) =>
      new Promise<Reply>((reply, fail) => {
        const desk = deskOf(code);
        desk.waiting.push({ sent, reply, fail });
        void work(code, desk);
      }),
    /** The room as it is kept; null where there is none. Rejects when the store fails. */
    look,
    /** The same, past what this process knows: another one may have kept something that is not announced yet. */
    lookAgain: (code: string) => {
      deskOf(code).heard = UNKNOWN;
      return look(code);
    },
    /** Calls back with the room as it is known, and at each change from now on; the answer stops it. */
    watch: (code: string, watcher: Watcher) => {
      const desk = deskOf(code);
      desk.watchers.add(watcher);
      if (desk.room) watcher(desk.room);
      return () => {
        desk.watchers.delete(watcher);
      };
    },
    /** Forgets the rooms that nobody has needed for so long. */
    forget: (idleMs: number) => {
      const since = now().getTime() - idleMs;
      for (const [code, { isBusy, watchers, usedAt }] of desks) {
        if (!isBusy && watchers.size === 0 && usedAt <= since) desks.delete(code);
      }
    },
    close: stop,
  };
}

export type Desks = ReturnType<typeof openDesks>;
