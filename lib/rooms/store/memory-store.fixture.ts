import type { Entry } from '#lib/rooms/event.ts';
import type { Opening } from '#lib/rooms/room.ts';
import type { Change, RoomStore } from './room-store.ts';

/** A store that forgets, for tests of what stands above one; each call takes one turn of the event loop. */
export function memoryStore(): RoomStore & {
  failNext: (mode: 'before' | 'after') => void;
  appends: () => number;
  /** From now on nobody hears of changes. */
  hush: () => void;
  miss: (code: string, entries: readonly Entry[]) => void;
} {
  const rooms = new Map<string, { opening: Opening; entries: Entry[] }>();
  const listeners = new Set<(change: Change) => void>();
  let failing: 'before' | 'after' | undefined;
  let appends = 0;
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  async function append(code: string, entries: readonly Entry[]) {
    await turn();
    const mode = failing;
    failing = undefined;
    if (mode === 'before') throw new Error('the store is away');
    const room = rooms.get(code);
    if (!room) return 'gone';
    const first = entries[0];
    if (!first) return 'kept';
    if (first.revision !== room.entries.length + 1) return 'stale';
    appends += 1;
    room.entries.push(...entries);
    if (mode === 'after') throw new Error('the answer got lost');
    tell({ code, revision: room.entries.length });
    return 'kept';
  }

  return {
    create: async (opening) => {
      if (rooms.has(opening.code)) return false;
      rooms.set(opening.code, { opening, entries: [] });
      return true;
    },
    read: async (code, after) => {
      await turn();
      const room = rooms.get(code);
      return room ? { opening: room.opening, entries: room.entries.slice(after) } : null;
    },
    append,
    delete: async (code) => {
      tell({ code, revision: 0 });
      return rooms.delete(code);
    },
    expire: async () => 0,
    watch: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    failNext: (mode) => {
      failing = mode;
    },
    appends: () => appends,
    hush: () => listeners.clear(),
    miss: (code, entries) => {
      rooms.get(code)?.entries.push(...entries);
      tell('missed');
    },
  };
}
