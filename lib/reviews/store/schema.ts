import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Entry } from '#lib/reviews/command.ts';
import type { Opening } from '#lib/reviews/review.ts';

/** Reviews. The opening and the entries never change; the row holds the revision that the next entry must follow. */
export const reviews = pgTable(
  'reviews',
  {
    id: text().primaryKey(),
    opening: jsonb().$type<Opening>().notNull(),
    revision: integer().notNull(),
    supersededBy: text('superseded_by'),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('reviews_expires_at').on(table.expiresAt), index('reviews_superseded_by').on(table.supersededBy)],
);

export const reviewEntries = pgTable(
  'review_entries',
  {
    id: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    actor: text().notNull(),
    commandId: text('command_id').notNull(),
    entry: jsonb().$type<Entry>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.revision] }),
    // The rules look before they take; this holds even where two processes look at the same moment.
    uniqueIndex('review_entries_once').on(table.id, table.actor, table.commandId),
  ],
);
