import type { Entry } from '#lib/reviews/command.ts';
import type { Opening } from '#lib/reviews/review.ts';

/** A review with its entries in order, and the reviews whose place it has taken. */
export type Kept = { opening: Opening; entries: readonly Entry[]; supersedes: readonly string[]; expiresAt: Date };

/**
 * Where reviews are kept: an opening and its entries, nothing that is computed. Time is given, never looked up. A promise
 * that resolves means that it is on the disk.
 */
export type ReviewStore = {
  /** False when there is one of this id already: it stays as it is. */
  create(opening: Opening): Promise<boolean>;
  /** Null for a review that is not there, or no longer. */
  read(id: string, now: Date): Promise<Kept | null>;
  /** `stale`: another has been appended since; read again, and decide once more. */
  append(id: string, entry: Entry): Promise<'kept' | 'stale' | 'gone'>;
  /** Deletes it with all that was said, at once. False when there is none. */
  delete(id: string): Promise<boolean>;
  /** Deletes the reviews whose time is over, and says how many they were. */
  expire(now: Date): Promise<number>;
};

/** A decision is looked up again at the next audit or by the next team; then names need not stay for ever. */
export const DAYS_KEPT = 730;

export function expiryOf(changedAt: Date): Date {
  return new Date(changedAt.getTime() + DAYS_KEPT * 86_400_000);
}
