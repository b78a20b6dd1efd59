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
  /** Who looks through this process. */
  present: () => Present;
  /** Rejects when the store fails. */
  miss: (code: string, people: readonly string[]) => Promise<unknown>;
};

/**
 * Says again and again who looks at rooms through this process, and ends what a dead one has said: a killed process tells
 * nobody that its people have left.
 */
export function keepLeases(store: PresenceStore, { present, miss }: Leased) {
  const process = randomUUID();
  let [isOpen, hasSaid, isTold] = [true, false, false];
  let [steadySince, dueAt] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let timer: NodeJS.Timeout | undefined;

  async function beat() {
    const all = present();
    const isSaying = Object.keys(all).length > 0;
    if (isSaying || hasSaid) await store.hold(process, all, LEASE_MS);
    hasSaid = isSaying;
    const ended = await store.ended();
    const now = performance.now();
    steadySince = Math.min(steadySince, now);
    if (now - steadySince < STEADY_MS) return;
    for (const one of ended) {
      await miss(one.code, one.people);
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

  within(BEAT_MS);
  return {
    /** Someone has come. */
    tell: () => {
      isTold = true;
      within(SOON_MS);
    },
    close: () => {
      isOpen = false;
      clearTimeout(timer);
    },
  };
}
