import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Entry } from '#lib/rooms/event.ts';
import type { Opening } from '#lib/rooms/room.ts';

/** Rooms. An entry is never changed; the room's own row holds the revision that the next one must follow. */
export const rooms = pgTable(
  'rooms',
  {
    code: text().primaryKey(),
    opening: jsonb().$type<Opening>().notNull(),
    revision: integer().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('rooms_expires_at').on(table.expiresAt)],
);

export const roomEntries = pgTable(
  'room_entries',
  {
    code: text()
      .notNull()
      .references(() => rooms.code, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    actor: text().notNull(),
    commandId: text('command_id').notNull(),
    entry: jsonb().$type<Entry>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.revision] }),
    // The rules look before they take; this holds even where two processes look at the same moment.
    uniqueIndex('room_entries_once').on(table.code, table.actor, table.commandId),
  ],
);

/** Who looks at a room through a process, until when that may be believed. */
export const roomPresence = pgTable(
  'room_presence',
  {
    process: text().notNull(),
    code: text().notNull(),
    people: jsonb().$type<readonly string[]>().notNull(),
    until: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.process, table.code] })],
);
