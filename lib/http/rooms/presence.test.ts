import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guest, OPENING } from '#lib/rooms/room.fixture.ts';
import { memoryStore } from '#lib/rooms/store/memory-store.fixture.ts';
import type { PresenceStore, Present } from '#lib/rooms/store/presence-store.ts';
import { openDesks } from '#lib/rooms/store/room-desk.ts';
import { openPresence } from './presence.ts';

const { code } = OPENING;
/** What docs/rooms.md promises. */
const MISSED_WITHIN_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function memoryPresence(): PresenceStore & { isAway: boolean } {
  const said = new Map<string, { present: Present; until: number }>();
  const store = {
    isAway: false,
    hold: async (process: string, present: Present, leaseMs: number) => {
      if (store.isAway) throw new Error('the store is away');
      said.set(process, { present, until: Date.now() + leaseMs });
    },
    ended: async () => {
      if (store.isAway) throw new Error('the store is away');
      const living = [...said.values()].filter(({ until }) => until >= Date.now());
      const seen = new Set(living.flatMap(({ present }) => present[code] ?? []));
      return [...said]
        .filter(([, { until }]) => until < Date.now())
        .map(([process, { present }]) => ({
          process,
          code,
          people: (present[code] ?? []).filter((id) => !seen.has(id)),
        }));
    },
    forget: async ({ process }: { process: string }) => void said.delete(process),
  };
  return store;
}

/** A room with three people, and what a process needs to serve it. */
async function aRoom() {
  const [rooms, presences] = [memoryStore(), memoryPresence()];
  await rooms.create(OPENING);
  const start = () =>
    openPresence(
      openDesks(rooms, () => new Date()),
      presences,
    );
  const desks = openDesks(rooms, () => new Date());
  for (const hash of ['h1', 'h2', 'h3']) {
    const command = { type: 'join', name: null } as const;
    await desks.send(code, { id: 'join', digest: 'd', actor: guest(hash), at: OPENING.at, command });
  }
  const away = async () => {
    const room = await desks.look(code);
    return [...(room?.people.values() ?? [])].filter(({ isAway }) => isAway).map(({ id }) => id);
  };
  const entries = async () => (await rooms.read(code, 0, new Date()))?.entries.length;
  return { start, presences, away, entries };
}

async function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += 1000) {
    await vi.advanceTimersByTimeAsync(1000);
    for (let turns = 0; turns < 10; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

test('who was in the room when the server was killed, and never comes back, is away soon after it starts again', async () => {
  const { start, away } = await aRoom();
  const killed = start();
  for (const id of ['p1', 'p2', 'p3']) killed.enter(code, id);
  await pass(1000);
  killed.close();
  const next = start();
  await pass(1000);
  next.enter(code, 'p2');
  await pass(MISSED_WITHIN_MS);
  expect(await away()).toEqual(['p1', 'p3']);
  next.close();
});

test('two processes empty no room of each other, however long it takes', async () => {
  const { start, away, entries } = await aRoom();
  const [one, other] = [start(), start()];
  one.enter(code, 'p1');
  other.enter(code, 'p2');
  other.enter(code, 'p3');
  await pass(120_000);
  expect([await away(), await entries()]).toEqual([[], 3]);
  other.close();
  await pass(MISSED_WITHIN_MS);
  expect(await away()).toEqual(['p2', 'p3']);
  one.close();
});

test('a database that was away for minutes makes nobody leave', async () => {
  const { start, presences, away, entries } = await aRoom();
  const [one, other] = [start(), start()];
  one.enter(code, 'p1');
  await pass(2500);
  other.enter(code, 'p2');
  await pass(10_000);
  presences.isAway = true;
  await pass(180_000);
  presences.isAway = false;
  await pass(60_000);
  expect([await away(), await entries()]).toEqual([[], 3]);
  one.close();
  other.close();
});

test('who leaves is away after some seconds of grace', async () => {
  const { start, away } = await aRoom();
  const presence = start();
  presence.enter(code, 'p1');
  presence.leave(code, 'p1');
  await pass(3000);
  expect(await away()).toEqual([]);
  await pass(5000);
  expect(await away()).toEqual(['p1']);
  presence.close();
});
