import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { after, person, roomOf, send } from './room.fixture.ts';
import { actorOf } from './take.ts';

const vote = (requirement: string): Command => ({ type: 'vote', requirement, level: 'must' });

test('who comes back with the same token finds the votes as they were', () => {
  const left = after(roomOf(1), [person('p1'), vote('tear-down')], [person('p1'), { type: 'leave' }]);
  expect(left.people.get('p1')?.isAway).toBe(true);
  const back = after(left, [actorOf(left, 'hash-1'), { type: 'rejoin' }]);
  expect(back.people.get('p1')).toMatchObject({ isAway: false, votes: { 'tear-down': 'must' } });
});

test('whoever says something is there: a vote brings back who was away, and a refused one does not', () => {
  const left = after(roomOf(2), [person('p1'), { type: 'leave' }], [person('p2'), { type: 'leave' }]);
  expect(send(left, person('p1'), vote('no-such'))).toMatchObject({ kind: 'refused', refusal: { code: 'unknown' } });
  const voted = after(left, [person('p1'), vote('tear-down')]);
  expect(voted.revision).toBe(left.revision + 1);
  expect(voted.people.get('p1')).toMatchObject({ isAway: false, votes: { 'tear-down': 'must' } });
  expect(voted.people.get('p2')?.isAway).toBe(true);
});

test('who is away cannot leave again, nor come back who is there: nothing changes, as when a command is repeated', () => {
  const here = roomOf(1);
  const unchanged = { kind: 'repeated', answer: { revision: here.revision } };
  expect(send(here, person('p1'), { type: 'rejoin' })).toMatchObject(unchanged);
  const left = after(here, [person('p1'), { type: 'leave' }]);
  const answer = { revision: left.revision, participant: null };
  expect(send(left, person('p1'), { type: 'leave' })).toEqual({ kind: 'repeated', answer });
});
