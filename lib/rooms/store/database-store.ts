import 'server-only';
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { announce, told } from '#lib/database/hearing.ts';
import type { Entry } from '#lib/rooms/event.ts';
import type { Opening } from '#lib/rooms/room.ts';
import { type Change, expiryOf, type RoomStore } from './room-store.ts';
import { roomEntries, rooms } from './schema.ts';

const TOPIC = 'rooms';

const saying = (code: string, revision: number) => `${code} ${revision}`;
const announcement = (code: string, revision: number) => announce(TOPIC, saying(code, revision));

const isThere = (code: string, now: Date) => and(eq(rooms.code, code), gt(rooms.expiresAt, now));

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
    const [room] = await db.select({ opening: rooms.opening }).from(rooms).where(isThere(code, now));
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
    // One statement, so one way to the server and back. The room's row is the gate: who changes it first holds it until the
    // commit, and the next finds another revision.
    const moved = db.$with('moved').as(
      db
        .update(rooms)
        .set({ revision, expiresAt: expiryOf(at) })
        .where(and(isThere(code, at), eq(rooms.revision, first.revision - 1)))
        .returning({ code: rooms.code }),
    );
    const inserted = db.$with('inserted').as(
      db.insert(roomEntries).select(
        sql`select code, (entry->>'revision')::integer, entry->>'actor', entry->>'commandId', entry
          from moved, jsonb_array_elements(${JSON.stringify(entries)}::jsonb) as entry`,
      ),
    );
    const kept = await db
      .with(moved, inserted)
      .select({ told: told(TOPIC, saying(code, revision)) })
      .from(moved);
    if (kept.length > 0) return 'kept';
    const [room] = await db.select({ code: rooms.code }).from(rooms).where(isThere(code, at));
    return room ? 'stale' : 'gone';
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
