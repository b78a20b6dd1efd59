import 'server-only';
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { announce } from '#lib/database/hearing.ts';
import type { Entry } from '#lib/rooms/event.ts';
import type { Opening } from '#lib/rooms/room.ts';
import { type Change, expiryOf, type RoomStore } from './room-store.ts';
import { roomEntries, rooms } from './schema.ts';

const TOPIC = 'rooms';

const announcement = (code: string, revision: number) => announce(TOPIC, `${code} ${revision}`);

/** What an announcement says; null for what others send. */
export function readAnnouncement(text: string): Change | null {
  const [, code, revision] = /^(\w+) (\d+)$/.exec(text) ?? [];
  return code && revision ? { code, revision: Number(revision) } : null;
}

/** The rooms of a database. */
export function databaseStore({ db, listen }: Database): RoomStore {
  async function create(opening: Opening) {
    const row = { code: opening.code, opening, revision: 0, expiresAt: expiryOf(new Date(opening.at)) };
    const made = await db.insert(rooms).values(row).onConflictDoNothing().returning({ code: rooms.code });
    return made.length > 0;
  }

  async function read(code: string, after: number, now: Date) {
    const [room] = await db
      .select({ opening: rooms.opening })
      .from(rooms)
      .where(and(eq(rooms.code, code), gt(rooms.expiresAt, now)));
    if (!room) return null;
    const rows = await db
      .select({ entry: roomEntries.entry })
      .from(roomEntries)
      .where(and(eq(roomEntries.code, code), gt(roomEntries.revision, after)))
      .orderBy(asc(roomEntries.revision));
    return { opening: room.opening, entries: rows.map(({ entry }) => entry) };
  }

  async function append(code: string, entries: readonly Entry[], at: Date) {
    const first = entries[0];
    if (!first) return 'kept';
    const revision = first.revision + entries.length - 1;
    return db.transaction(async (tx) => {
      // The room's row is the gate: who changes it first holds it until the commit, and the next finds another revision.
      const moved = await tx
        .update(rooms)
        .set({ revision, expiresAt: expiryOf(at) })
        .where(and(eq(rooms.code, code), eq(rooms.revision, first.revision - 1), gt(rooms.expiresAt, at)))
        .returning({ code: rooms.code });
      if (moved.length === 0) {
        const [room] = await tx
          .select({ code: rooms.code })
          .from(rooms)
          .where(and(eq(rooms.code, code), gt(rooms.expiresAt, at)));
        return room ? 'stale' : 'gone';
      }
      await tx.insert(roomEntries).values(
        entries.map((entry) => {
          return { code, revision: entry.revision, actor: entry.actor, commandId: entry.commandId, entry };
        }),
      );
      await tx.execute(announcement(code, revision));
      return 'kept';
    });
  }

  async function drop(code: string) {
    return db.transaction(async (tx) => {
      const gone = await tx.delete(rooms).where(eq(rooms.code, code)).returning({ code: rooms.code });
      if (gone.length > 0) await tx.execute(announcement(code, 0));
      return gone.length > 0;
    });
  }

  async function expire(now: Date) {
    return db.transaction(async (tx) => {
      const gone = await tx.delete(rooms).where(lte(rooms.expiresAt, now)).returning({ code: rooms.code });
      for (const { code } of gone) await tx.execute(announcement(code, 0));
      return gone.length;
    });
  }

  function watch(listener: (change: Change) => void) {
    return listen(TOPIC, (told) => {
      const change = told === 'missed' ? told : readAnnouncement(told.text);
      if (change) listener(change);
    });
  }

  return { create, read, append, delete: drop, expire, watch };
}
