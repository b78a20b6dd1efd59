import type { Own, Snapshot } from '#lib/rooms/snapshot.ts';
import type { Refused } from './call-room.ts';

/** What comes from a room's stream, and what becomes of the stream. */
export type Heard =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'own'; own: Own }
  | { type: 'connected'; clockAheadMs: number }
  | { type: 'lost' }
  | { type: 'gone' }
  | { type: 'refused'; refused: Refused };

/** A room as this page knows it. */
export type Watched = {
  snapshot: Snapshot | null;
  own: Own | null;
  /** By how much the server's clock is ahead of this device's. */
  clockAheadMs: number;
  isLost: boolean;
  isGone: boolean;
  /** Why the server shows nothing; a later try may still succeed. */
  refused: Refused | null;
};

export const NOTHING_HEARD: Watched = {
  snapshot: null,
  own: null,
  clockAheadMs: 0,
  isLost: false,
  isGone: false,
  refused: null,
};

function isDeleted({ snapshot }: Watched, { status }: Refused): boolean {
  return snapshot !== null && status === 404;
}

/** The room after one more thing heard. A revision that is older than the one shown is left out. */
export function watch(watched: Watched, heard: Heard): Watched {
  switch (heard.type) {
    case 'snapshot': {
      const isOld = watched.snapshot !== null && heard.snapshot.revision < watched.snapshot.revision;
      return isOld ? watched : { ...watched, snapshot: heard.snapshot, isLost: false };
    }
    case 'own':
      return { ...watched, own: heard.own, isLost: false };
    case 'connected':
      return { ...watched, clockAheadMs: heard.clockAheadMs, isLost: false, refused: null };
    case 'lost':
      return { ...watched, isLost: true };
    case 'gone':
      return { ...watched, isGone: true, isLost: false };
    case 'refused':
      // Deleted while the line was cut: nobody was there to hear it.
      return { ...watched, refused: heard.refused, isGone: watched.isGone || isDeleted(watched, heard.refused) };
  }
}
