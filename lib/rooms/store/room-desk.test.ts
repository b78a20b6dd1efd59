import { expect, test, vi } from 'vitest';
import { apply } from '#lib/rooms/apply.ts';
import type { Actor, Command, Sent } from '#lib/rooms/command.ts';
import { FACILITATOR, guest, OPENING, person, TALK } from '#lib/rooms/room.fixture.ts';
import { openRoom } from '#lib/rooms/room.ts';
import { memoryStore } from './memory-store.fixture.ts';
import { openDesks } from './room-desk.ts';

const { code } = OPENING;
const NOW = new Date(OPENING.at);
const sentBy = (actor: Actor, id: string, command: Command): Sent => {
  return { id, digest: JSON.stringify(command), actor, at: OPENING.at, command };
};

/** A room in its vote, with so many people, and so many processes on its store. */
async function votingRoom(people: number, processes: number) {
  const store = memoryStore();
  await store.create(OPENING);
  const desks = Array.from({ length: processes }, () => openDesks(store, () => NOW));
  const joins = Array.from({ length: people }, (_, index) =>
    sentBy(guest(`h${index}`), 'j', { type: 'join', name: null }),
  );
  await Promise.all(joins.map((sent, index) => desks[index % processes]?.send(code, sent)));
  await desks[0]?.send(code, sentBy(FACILITATOR, 'open', { type: 'phase', to: 'vote' }));
  return { store, desks };
}

const vote = (id: string, level: 'must' | 'none' = 'must'): Command => {
  return { type: 'vote', requirement: TALK[Number(id) % TALK.length] ?? '', level };
};

test('two processes, 50 voters, 20 votes each and every third sent to both: none lost, none twice, no gap', async () => {
  const { store, desks } = await votingRoom(50, 2);
  const votes = Array.from({ length: 50 * 20 }, (_, index) => {
    return sentBy(person(`p${1 + (index % 50)}`), `v${index}`, vote(String(index)));
  });
  const sends = votes.flatMap((sent, index) => {
    const to = index % 3 === 0 ? desks : desks.slice(index % 2, (index % 2) + 1);
    return to.map((desk) => desk.send(code, sent).then((reply) => ({ id: sent.id, reply })));
  });
  const replies = await Promise.all(sends);
  const entries = (await store.read(code, 0, NOW))?.entries ?? [];
  expect(entries.filter(({ commandId }) => commandId.startsWith('v'))).toHaveLength(1000);
  const revisionOf = new Map(entries.map(({ commandId, revision }) => [commandId, revision]));
  for (const { id, reply } of replies) expect(reply).toMatchObject({ answer: { revision: revisionOf.get(id) } });
  const room = entries.reduce(apply, openRoom(OPENING));
  expect(room.revision).toBe(50 + 1 + 1000);
});

test('a process that has missed the opening of the vote refuses no vote for it', async () => {
  const { desks } = await votingRoom(2, 2);
  const [opener, other] = desks;
  await opener?.send(code, sentBy(FACILITATOR, 'back', { type: 'phase', to: 'lobby' }));
  expect(await other?.send(code, sentBy(person('p2'), 'early', vote('0')))).toMatchObject({
    refusal: { code: 'not-now' },
  });
  await opener?.send(code, sentBy(FACILITATOR, 'again', { type: 'phase', to: 'vote' }));
  expect(await other?.send(code, sentBy(person('p2'), 'late', vote('0')))).toHaveProperty('answer');
});

test('a burst of votes is kept by a few appends', async () => {
  const { store, desks } = await votingRoom(100, 1);
  const before = store.appends();
  const burst = Array.from({ length: 100 }, (_, index) =>
    desks[0]?.send(code, sentBy(person(`p${index + 1}`), 'v', vote('0'))),
  );
  await Promise.all(burst);
  expect(store.appends() - before).toBeLessThanOrEqual(3);
});

test('who looks waits for no command of others', async () => {
  const { desks } = await votingRoom(1, 1);
  const done: string[] = [];
  const sent = desks[0]?.send(code, sentBy(person('p1'), 'v', vote('0'))).then(() => done.push('kept'));
  const looked = desks[0]?.look(code).then((room) => done.push(`looked at ${room?.revision}`));
  await Promise.all([sent, looked]);
  expect(done).toEqual(['looked at 2', 'kept']);
  expect((await desks[0]?.look(code))?.revision).toBe(3);
});

test.each(['before', 'after'] as const)(
  'a store that fails %s it keeps costs a repeated request, and counts once',
  async (mode) => {
    const { store, desks } = await votingRoom(1, 1);
    const sent = sentBy(person('p1'), 'v', vote('0'));
    store.failNext(mode);
    await expect(desks[0]?.send(code, sent)).rejects.toThrow();
    expect(await desks[0]?.send(code, sent)).toEqual({ answer: { revision: 3, participant: 'p1' } });
    expect((await store.read(code, 2, NOW))?.entries).toHaveLength(1);
  },
);

test('a room that is not there, or was deleted in the middle, is gone', async () => {
  const { store, desks } = await votingRoom(1, 1);
  const desk = desks[0];
  expect(await desk?.send('NOTTHERE', sentBy(person('p1'), 'v', vote('0')))).toEqual({ gone: true });
  await store.delete(code);
  expect(await desk?.send(code, sentBy(person('p1'), 'v', vote('0')))).toEqual({ gone: true });
});

test('who watches in one process sees what another keeps, in order and once', async () => {
  const { store, desks } = await votingRoom(3, 2);
  const [one, other] = desks;
  const seen: (number | null)[] = [];
  await other?.look(code);
  const stop = other?.watch(code, (room) => seen.push(room?.revision ?? null));
  expect(seen).toEqual([4]);
  await one?.send(code, sentBy(person('p1'), 'v1', vote('0')));
  await vi.waitFor(() => expect(seen).toEqual([4, 5]));
  await other?.send(code, sentBy(person('p2'), 'v2', vote('0')));
  await vi.waitFor(() => expect(seen).toEqual([4, 5, 6]));
  await store.delete(code);
  await vi.waitFor(() => expect(seen).toEqual([4, 5, 6, null]));
  stop?.();
});

test('who joined at another process a moment ago is found before that is announced', async () => {
  const { store, desks } = await votingRoom(1, 2);
  const [one, other] = desks;
  expect((await other?.look(code))?.people.size).toBe(1);
  store.hush();
  await one?.send(code, sentBy(guest('new'), 'j', { type: 'join', name: null }));
  expect((await other?.look(code))?.people.size).toBe(1);
  const both = await Promise.all([other?.lookAgain(code), other?.look(code)]);
  expect(both.map((room) => room?.people.size)).toEqual([2, 2]);
});

test('what was missed is read when the store says so', async () => {
  const { store, desks } = await votingRoom(1, 2);
  const seen: (number | null)[] = [];
  await desks[1]?.look(code);
  desks[1]?.watch(code, (room) => seen.push(room?.revision ?? null));
  const answer = { revision: 3, participant: null };
  const events = [{ type: 'went' as const, participant: 'p1' }];
  store.miss(code, [{ revision: 3, actor: 'p1', commandId: 'x', digest: 'd', at: OPENING.at, answer, events }]);
  await vi.waitFor(() => expect(seen).toEqual([2, 3]));
});

test('a room that nobody needs is forgotten, and read again when someone does', async () => {
  const { desks } = await votingRoom(1, 1);
  const before = await desks[0]?.look(code);
  expect(await desks[0]?.look(code)).toBe(before);
  desks[0]?.forget(0);
  const again = await desks[0]?.look(code);
  expect(again).toEqual(before);
  expect(again).not.toBe(before);
});
