import 'server-only';
import { randomUUID } from 'node:crypto';
import type { PresenceStore, Present } from '#lib/rooms/store/presence-store.ts';

const BEAT_MS = 5000;
/** Whoever has just come must not be forgotten either when the process is killed in the next moment. */
const SOON_MS = 500;
/** Three beats may get lost; docs/rooms.md says how long the dead are believed. */
const LEASE_MS = 20_000;
/** A store that was away must hear of all who live before anyone is missed. */
const STEADY_MS = 2 * BEAT_MS;

type Leased = {
  /** Who looks through this process, as "room person". */
  present: () => Iterable<string>;
  /** Rejects when the store fails. */
  miss: (code: string, people: readonly string[]) => Promise<unknown>;
};

function byRoom(keys: Iterable<string>): Present {
  const rooms = new Map<string, string[]>();
  for (const key of keys) {
    const [code = '', id = ''] = key.split(' ');
    const people = rooms.get(code) ?? [];
    people.push(id);
    rooms.set(code, people);
  }
  return Object.fromEntries(rooms);
}

/**
 * Says again and again who looks at rooms through this process, and ends what a dead one has said: a killed process tells
 * nobody that its people have left.
 */
export function keepLeases(store: PresenceStore, { present, miss }: Leased) {
  const process = randomUUID();
  const heard = new Set<string>();
  let [isOpen, hasSaid, isTold] = [true, false, false];
  let [steadySince, dueAt] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let timer: NodeJS.Timeout | undefined;

  /** Under a name that never speaks again: for one lease they are believed, and then they are as whom a dead process saw. */
  async function holdHeard() {
    const keys = [...heard];
    if (keys.length > 0) await store.hold(randomUUID(), byRoom(keys), LEASE_MS);
    for (const key of keys) heard.delete(key);
  }

  async function beat() {
    await holdHeard();
    const all = byRoom(present());
    const isSaying = Object.keys(all).length > 0;
    if (isSaying || hasSaid) await store.hold(process, all, LEASE_MS);
    hasSaid = isSaying;
    const ended = await store.ended();
    const now = performance.now();
    steadySince = Math.min(steadySince, now);
    if (now - steadySince < STEADY_MS) return;
    for (const one of ended) {
      // Who has spoken meanwhile is held with the next beat.
      await miss(
        one.code,
        one.people.filter((id) => !heard.has(`${one.code} ${id}`)),
      );
      await store.forget(one);
    }
  }

  async function work() {
    dueAt = 0;
    isTold = false;
    await beat().catch(() => {
      steadySince = Number.POSITIVE_INFINITY;
    });
    dueAt = Number.POSITIVE_INFINITY;
    within(isTold ? SOON_MS : BEAT_MS);
  }

  function within(ms: number) {
    const at = performance.now() + ms;
    if (!isOpen || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void work(), ms).unref();
  }

  /** Someone has come. */
  function tell() {
    isTold = true;
    within(SOON_MS);
  }

  within(BEAT_MS);
  return {
    tell,
    /** Someone has spoken, and may have no stream that tells when they go. */
    hear: (key: string) => {
      heard.add(key);
      tell();
    },
    close: () => {
      isOpen = false;
      clearTimeout(timer);
    },
  };
}
