import 'server-only';
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import type { Entry } from '#lib/reviews/command.ts';
import type { Opening } from '#lib/reviews/review.ts';
import { expiryOf, type ReviewStore } from './review-store.ts';
import { reviewEntries, reviews } from './schema.ts';

/** The reviews of a database. */
export function databaseStore({ db }: Pick<Database, 'db'>): ReviewStore {
  async function create(opening: Opening) {
    const row = { id: opening.id, opening, revision: 0, expiresAt: expiryOf(new Date(opening.at)) };
    const made = await db.insert(reviews).values(row).onConflictDoNothing().returning({ id: reviews.id });
    return made.length > 0;
  }

  async function read(id: string, now: Date) {
    const isThere = and(eq(reviews.id, id), gt(reviews.expiresAt, now));
    const [review] = await db
      .select({ opening: reviews.opening, expiresAt: reviews.expiresAt })
      .from(reviews)
      .where(isThere);
    if (!review) return null;
    const rows = await db
      .select({ entry: reviewEntries.entry })
      .from(reviewEntries)
      .where(eq(reviewEntries.id, id))
      .orderBy(asc(reviewEntries.revision));
    const former = await db
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.supersededBy, id), gt(reviews.expiresAt, now)))
      .orderBy(asc(reviews.id));
    return { ...review, entries: rows.map(({ entry }) => entry), supersedes: former.map((each) => each.id) };
  }

  async function append(id: string, entry: Entry) {
    const at = new Date(entry.at);
    const { command, revision, actor, commandId } = entry;
    const supersededBy = command.type === 'status' ? { supersededBy: command.supersededBy } : {};
    return db.transaction(async (tx) => {
      // The review's row is the gate: who changes it first holds it until the commit, and the next finds another revision.
      const isThere = and(eq(reviews.id, id), gt(reviews.expiresAt, at));
      const moved = await tx
        .update(reviews)
        .set({ revision, expiresAt: expiryOf(at), ...supersededBy })
        .where(and(isThere, eq(reviews.revision, revision - 1)))
        .returning({ id: reviews.id });
      if (moved.length === 0) {
        const [review] = await tx.select({ id: reviews.id }).from(reviews).where(isThere);
        return review ? 'stale' : 'gone';
      }
      await tx.insert(reviewEntries).values({ id, revision, actor, commandId, entry });
      return 'kept';
    });
  }

  async function drop(id: string) {
    const gone = await db.delete(reviews).where(eq(reviews.id, id)).returning({ id: reviews.id });
    return gone.length > 0;
  }

  async function expire(now: Date) {
    const gone = await db.delete(reviews).where(lte(reviews.expiresAt, now)).returning({ id: reviews.id });
    return gone.length;
  }

  return { create, read, append, delete: drop, expire };
}
