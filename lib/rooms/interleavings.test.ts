import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import type { Actor, Command, Sent } from './command.ts';
import type { Entry } from './event.ts';
import { groupWeights } from './outcome.ts';
import { FACILITATOR, guest, OPENING, person, TALK } from './room.fixture.ts';
import { LEVELS, openRoom, type Phase, type Room } from './room.ts';
import { snapshotFor } from './snapshot.ts';
import { take } from './take.ts';

const PHASES: readonly Phase['name'][] = [
  'lobby',
  'vote',
  'vote',
  'revealed',
  'discuss',
  'revote',
  'result',
  'consent',
];
const requirements = fc.constantFrom(...TALK);
const levels = fc.constantFrom(...LEVELS);

const byPeople = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('vote' as const), requirement: requirements, level: levels }) },
  fc.constant<Command>({ type: 'rejoin' }),
  fc.constant<Command>({ type: 'leave' }),
  fc.record({
    type: fc.constant('consent' as const),
    value: fc.integer({ min: 0, max: 6 }),
    reason: fc.constant('no'),
  }),
);
const byFacilitator = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('phase' as const),
      to: fc.constantFrom(...PHASES),
      requirement: requirements,
    }),
  },
  fc.record({
    type: fc.constant('proxy-vote' as const),
    voter: fc.constantFrom('Aoki', 'Baba'),
    requirement: requirements,
    level: levels,
  }),
);

type Step = { actor: Actor; command: Command };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      actor: fc.constantFrom('h1', 'h2', 'h3').map(guest),
      command: fc.constant<Command>({ type: 'join', name: null }),
    }),
    { weight: 6, arbitrary: fc.record({ actor: fc.constantFrom('p1', 'p2', 'p3').map(person), command: byPeople }) },
    { weight: 3, arbitrary: fc.record({ actor: fc.constant(FACILITATOR), command: byFacilitator }) },
  ),
  { minLength: 20, maxLength: 60 },
);

/** Sends every step, and again each one whose turn in `again` is true, at once or at the very end. */
function play(played: readonly Step[], again: readonly boolean[]) {
  const late: Sent[] = [];
  const log: Entry[] = [];
  let room: Room = openRoom(OPENING);
  const send = (sent: Sent) => {
    const taken = take(room, sent);
    if (taken.kind !== 'accepted') return;
    room = taken.room;
    log.push(taken.entry);
  };
  for (const [index, { actor, command }] of played.entries()) {
    const sent = { id: `c${index}`, digest: JSON.stringify(command), actor, at: OPENING.at, command };
    send(sent);
    if (again[index % again.length]) {
      send(sent);
      if (log.some(({ commandId }) => commandId === sent.id)) late.push(sent);
    }
  }
  for (const sent of late) send(sent);
  return { room, log };
}

const repeats = fc.array(fc.boolean(), { minLength: 5, maxLength: 9 });
const RUNS = { numRuns: 1000, seed: 6 };

test('whatever is sent twice or late counts once, and no revision is left out', () => {
  fc.assert(
    fc.property(steps, repeats, (played, again) => {
      const { room, log } = play(played, again);
      expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index + 1));
      const ids = log.map(({ actor, commandId }) => `${actor} ${commandId}`);
      expect(new Set(ids).size).toBe(ids.length);
      expect(play(played, [false]).room).toEqual(room);
      for (const { voters } of groupWeights(room)) expect(voters).toBeLessThanOrEqual(room.people.size);
    }),
    RUNS,
  );
});

test('a room read again from its entries, as text, is the same room', () => {
  fc.assert(
    fc.property(steps, repeats, (played, again) => {
      const { room, log } = play(played, again);
      const read: Entry[] = JSON.parse(JSON.stringify(log));
      expect(read.reduce(apply, openRoom(OPENING))).toEqual(room);
    }),
    RUNS,
  );
});

/** The same room with every vote turned into another one: who may not read votes must see no difference. */
function disguised(room: Room): Room {
  const people = [...room.people].map(([id, one]) => {
    const votes = Object.fromEntries(Object.keys(one.votes).map((requirement) => [requirement, 'abstain'] as const));
    return [id, { ...one, votes }] as const;
  });
  return { ...room, people: new Map(people) };
}

test('in no order of events can a vote be read before the reveal', () => {
  let secret = 0;
  fc.assert(
    fc.property(steps, repeats, (played, again) => {
      let room = openRoom(OPENING);
      for (const entry of play(played, again).log) {
        room = apply(room, entry);
        if (room.phase.name !== 'vote' && room.phase.name !== 'lobby') continue;
        secret += 1;
        for (const view of ['phone', 'projector', 'facilitator'] as const) {
          expect(snapshotFor(view, room)).toEqual(snapshotFor(view, disguised(room)));
        }
      }
    }),
    { ...RUNS, numRuns: 300 },
  );
  expect(secret).toBeGreaterThan(1000);
});
