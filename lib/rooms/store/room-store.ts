import type { Entry } from '#lib/rooms/event.ts';
import type { Opening } from '#lib/rooms/room.ts';

/** A room with the entries that were asked for, in order. */
export type Kept = { opening: Opening; entries: readonly Entry[] };

/** A room has a new revision (0: it is deleted), or changes may have been missed and all rooms are to be read again. */
export type Change = { code: string; revision: number } | 'missed';

/**
 * Where rooms are kept: an opening and its entries, nothing that is computed. Time is given, never looked up. A promise that
 * resolves means that it is on the disk.
 */
export type RoomStore = {
  /** False when another room has the code. */
  create(opening: Opening): Promise<boolean>;
  /** The entries after a revision; null for a room that is not there, or no longer. */
  read(code: string, after: number, now: Date): Promise<Kept | null>;
  /**
   * Appends entries without a gap, all or none. `stale`: another process has appended since; read what is new, and decide
   * once more. The room then lives `DAYS_KEPT` from `at`.
   */
  append(code: string, entries: readonly Entry[], at: Date): Promise<'kept' | 'stale' | 'gone'>;
  /** False when there is none. */
  delete(code: string): Promise<boolean>;
  /** Deletes the rooms whose time is over, and says how many they were. */
  expire(now: Date): Promise<number>;
  /** Calls back at each change by any process on the same store; the answer stops it. */
  watch(listener: (change: Change) => void): () => void;
};

const DAYS_KEPT = 30;

export function expiryOf(changedAt: Date): Date {
  return new Date(changedAt.getTime() + DAYS_KEPT * 86_400_000);
}
