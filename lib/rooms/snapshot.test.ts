import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { after, card, FACILITATOR, OPENING, person, roomOf, to } from './room.fixture.ts';
import { openRoom } from './room.ts';
import { ownOf, snapshotFor, type View } from './snapshot.ts';

const VIEWS: readonly View[] = ['phone', 'projector', 'facilitator'];
const LEVEL = /must|should|could|none|abstain/;

test.each(VIEWS)('before the reveal, the %s reads how many have voted and nothing of what', (view) => {
  const one = after(roomOf(2), ...card('p1', 'MMSCS'));
  const other = after(roomOf(2), ...card('p1', '-----'));
  expect(snapshotFor(view, one).voted).toEqual([1, 1, 1, 1, 1]);
  expect(snapshotFor(view, one)).not.toHaveProperty('counts');
  expect(JSON.stringify(snapshotFor(view, one))).toBe(JSON.stringify(snapshotFor(view, other)));
});

test('after the reveal all see how many said what, in the order of the levels', () => {
  const room = after(roomOf(2), ...card('p1', 'MMSCS'), ...card('p2', 'M-SCC'), to('revealed'));
  expect(snapshotFor('phone', room).counts).toEqual([
    [2, 0, 0, 0, 0],
    [1, 0, 0, 1, 0],
    [0, 2, 0, 0, 0],
    [0, 0, 2, 0, 0],
    [0, 1, 1, 0, 0],
  ]);
});

test('what the group finds weighs, and what it must have, shows after the reveal, and spares the phones', () => {
  const voted = after(roomOf(3), ...card('p1', 'MMSCS'), ...card('p2', 'M-SCC'), ...card('p3', 'MSSC-'));
  for (const view of VIEWS) expect(snapshotFor(view, voted)).not.toHaveProperty('weights');
  const room = after(voted, to('revealed'));
  expect(snapshotFor('phone', room)).not.toHaveProperty('weights');
  for (const view of ['projector', 'facilitator'] as const) {
    expect(snapshotFor(view, room).weights).toEqual([
      { requirement: 'api-product', weight: 4, isMust: true },
      { requirement: 'token-authz', weight: 2, isMust: false },
      { requirement: 'private-tasks', weight: 2, isMust: false },
      { requirement: 'svc-to-svc', weight: 1, isMust: false },
      { requirement: 'tear-down', weight: 1, isMust: false },
    ]);
  }
});

test('the phase is one word, and what is talked about stands beside it', () => {
  const room = after(roomOf(1), to('revealed'));
  expect(snapshotFor('phone', room)).toMatchObject({ phase: 'revealed', requirement: null });
  const talking = after(room, to('discuss', 'tear-down'));
  expect(snapshotFor('phone', talking)).toMatchObject({ phase: 'discuss', requirement: 'tear-down' });
});

test('a second vote is silent, too: the old counts stand until it ends', () => {
  const running = after(roomOf(2), ...card('p1', 'MMSCS'), to('revealed'), to('discuss', 'tear-down'), to('revote'));
  const voted = after(running, [person('p1'), { type: 'vote', requirement: 'tear-down', level: 'none' }]);
  expect(snapshotFor('facilitator', voted).counts).toEqual(snapshotFor('facilitator', running).counts);
  const otherwise = after(running, [person('p1'), { type: 'vote', requirement: 'tear-down', level: 'must' }]);
  for (const view of VIEWS) expect(snapshotFor(view, voted)).toEqual(snapshotFor(view, otherwise));
  expect(snapshotFor('phone', voted).voted).toEqual([1, 1, 1, 1, 1]);
  expect(snapshotFor('phone', running).voted).toEqual([1, 1, 1, 1, 0]);
  expect(snapshotFor('phone', after(voted, to('result'))).counts?.[4]).toEqual([0, 0, 0, 1, 0]);
});

test('one sees one’s own votes at any time, and no one else’s', () => {
  const room = after(roomOf(2), ...card('p1', 'MMSCS'));
  expect(ownOf(room, 'p1')?.votes).toMatchObject({ 'api-product': 'must', 'svc-to-svc': 'could' });
  expect(JSON.stringify(ownOf(room, 'p2'))).not.toMatch(LEVEL);
  expect(ownOf(room, 'p3')).toBeNull();
});

test('consent is counted while it is given, and read when the room has left it', () => {
  const giving = after(roomOf(2), to('revealed'), to('result'), to('consent'), [
    person('p1'),
    { type: 'consent', value: 1, reason: 'ecs-cli is retired' },
  ]);
  expect(snapshotFor('projector', giving).consents).toEqual({ given: 1 });
  expect(JSON.stringify(snapshotFor('facilitator', giving))).not.toContain('ecs-cli is retired');
  const closed = after(giving, [FACILITATOR, { type: 'close' }]);
  expect(snapshotFor('projector', closed).consents).toEqual({ given: 1, values: [1, 0, 0, 0, 0] });
  expect(snapshotFor('facilitator', closed).facilitator?.reasons).toEqual([{ value: 1, reason: 'ecs-cli is retired' }]);
  expect(JSON.stringify(snapshotFor('phone', closed))).not.toContain('ecs-cli is retired');
});

test('closing a room reveals nothing', () => {
  const voting = after(roomOf(2), ...card('p1', 'MMSCS'));
  const unread = after(voting, [FACILITATOR, { type: 'close' }]);
  expect(unread.phase.name).toBe('closed');
  expect(snapshotFor('projector', unread).counts).toBeUndefined();
  expect(JSON.stringify(snapshotFor('facilitator', unread))).not.toMatch(LEVEL);
  const read = after(voting, to('revealed'), [FACILITATOR, { type: 'close' }]);
  expect(snapshotFor('projector', read).counts?.[0]).toEqual([1, 0, 0, 0, 0]);
});

test('names and doubts with their reasons are the facilitator’s; keys are no one’s', () => {
  const room = after(
    roomOf(1),
    [person('p1'), { type: 'name', name: 'Ken' }],
    [person('p1'), { type: 'doubt', fact: 'F14', reason: 'not in Osaka' }],
  );
  expect(snapshotFor('facilitator', room).facilitator).toMatchObject({
    roster: [{ id: 'p1', name: 'Ken', isProxy: false }],
    doubts: [{ fact: 'F14', reason: 'not in Osaka' }],
  });
  for (const view of ['phone', 'projector'] as const) {
    expect(JSON.stringify(snapshotFor(view, room))).not.toMatch(/Ken|Osaka/);
  }
  for (const view of VIEWS) expect(JSON.stringify(snapshotFor(view, room))).not.toContain('hash');
});

test('a phone gets at most 2 kB, with a thousand people and every requirement of a long list', () => {
  // As many as a room takes, each with a name as long as the longest of the catalogue.
  const requirements = Array.from({ length: 30 }, (_, index) => `nothing-to-inst-${10 + index}`);
  const full = roomOf(1000);
  const people = [...full.people].map(([id, one]) => {
    return [id, { ...one, votes: Object.fromEntries(requirements.map((name) => [name, 'must'] as const)) }] as const;
  });
  const id = 'fargate.api-gateway-nlb.cloudformation';
  const shown = snapshotFor(
    'phone',
    {
      ...full,
      opening: { ...OPENING, requirements },
      people: new Map(people),
      phase: { name: 'result' },
      isRevealed: true,
    },
    {
      kendallsW: 0.36,
      discussFirst: requirements.map((requirement) => ({ requirement, urgency: 3.06 })),
      ownWinners: Array.from({ length: 12 }, () => ({ leaders: [id], people: 1000 })),
    },
  );
  expect(shown.counts?.[0]).toEqual([1000, 0, 0, 0, 0]);
  expect(JSON.stringify(shown).length).toBeLessThanOrEqual(2000);
});

test('a room with a missing entry is not shown', () => {
  const room = openRoom(OPENING);
  const entry = { actor: 'p1', commandId: 'c', digest: 'd', at: OPENING.at, events: [] };
  expect(() => apply(room, { ...entry, revision: 2, answer: { revision: 2, participant: null } })).toThrow('K7WM4P2D');
});
