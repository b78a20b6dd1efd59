import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '#lib/rooms/command.ts';
import { guest, OPENING, person } from '#lib/rooms/room.fixture.ts';
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
  const say = (id: string, command: Command) =>
    desks.send(code, { id: 'word', digest: 'd', actor: person(id), at: OPENING.at, command });
  const room = async () => {
    const found = await desks.look(code);
    if (!found) throw new Error('no room');
    return found;
  };
  const away = async () => {
    return [...(await room()).people.values()].filter(({ isAway }) => isAway).map(({ id }) => id);
  };
  const entries = async () => (await rooms.read(code, 0, new Date()))?.entries.length;
  return { start, presences, say, room, away, entries };
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

test('who came in the moment before the server was killed is away, too, once somebody looks at the room again', async () => {
  const { start, room, away, entries } = await aRoom();
  const killed = start();
  for (const id of ['p1', 'p2', 'p3']) killed.enter(code, id);
  killed.close();
  const [next, other] = [start(), start()];
  next.meet(code, await room());
  next.enter(code, 'p2');
  other.enter(code, 'p3');
  await pass(MISSED_WITHIN_MS);
  expect(await away()).toEqual(['p1']);
  await pass(MISSED_WITHIN_MS);
  expect([await away(), await entries()]).toEqual([['p1'], 4]);
  next.close();
  other.close();
});

test('a stream that comes again and again keeps nobody in the room who has gone', async () => {
  const { start, room, away } = await aRoom();
  const presence = start();
  for (let seconds = 0; seconds < 60; seconds += 10) {
    presence.meet(code, await room());
    await pass(10_000);
  }
  expect(await away()).toEqual(['p1', 'p2', 'p3']);
  presence.close();
});

test('who joins at a process that is killed in the next moment is away, too, where another one shows the room', async () => {
  const { start, say, room, away } = await aRoom();
  const [killed, other] = [start(), start()];
  other.meet(code, await room());
  await pass(MISSED_WITHIN_MS);
  expect(await away()).toEqual(['p1', 'p2', 'p3']);
  const former = await room();
  await say('p1', { type: 'rejoin' });
  killed.close();
  other.meet(code, await room(), former);
  await pass(1000);
  expect(await away()).toEqual(['p2', 'p3']);
  await pass(MISSED_WITHIN_MS);
  expect(await away()).toEqual(['p1', 'p2', 'p3']);
  other.close();
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

test('who joins by the API and opens no stream is away within half a minute, and there again with a word or a stream', async () => {
  const { start, say, room, away, entries } = await aRoom();
  const [here, other] = [start(), start()];
  for (const id of ['p1', 'p2', 'p3']) here.hear(code, id);
  await pass(2000);
  other.enter(code, 'p2');
  await pass(15_000);
  expect(await away()).toEqual([]);
  here.hear(code, 'p3');
  await pass(MISSED_WITHIN_MS - 17_000);
  expect(await away()).toEqual(['p1']);
  await pass(MISSED_WITHIN_MS);
  expect([await away(), await entries()]).toEqual([['p1', 'p3'], 5]);
  await say('p1', { type: 'name', name: 'Aoki' });
  here.hear(code, 'p1');
  here.enter(code, 'p3');
  here.look(code, await room());
  await pass(1000);
  expect(await away()).toEqual([]);
  await pass(MISSED_WITHIN_MS);
  expect(await away()).toEqual(['p1']);
  here.close();
  other.close();
});

test('who joins while the database goes away is not believed for ever', async () => {
  const { start, presences, away } = await aRoom();
  const presence = start();
  presences.isAway = true;
  presence.hear(code, 'p1');
  await pass(60_000);
  presences.isAway = false;
  await pass(MISSED_WITHIN_MS + 10_000);
  expect(await away()).toEqual(['p1']);
  presence.close();
});
