import { expect, test } from 'vitest';
import { after, card, FACILITATOR, person, roomOf, to } from '#lib/rooms/room.fixture.ts';
import { groupResult } from './group-choice.ts';

const voted = after(roomOf(3), ...card('p1', 'MMSCS'), ...card('p2', 'M-SCC'), ...card('p3', 'MMC-M'), to('revealed'));

test('who leaves, doubts or moves on changes no result, so that nothing is counted again', () => {
  const result = groupResult(voted);
  const later = after(
    voted,
    [person('p2'), { type: 'leave' }],
    [person('p1'), { type: 'doubt', fact: 'F01', reason: 'why' }],
    to('result'),
  );
  expect(groupResult(later)).toBe(result);
});

test('a second vote and a decision of the facilitator are counted at once', () => {
  const before = groupResult(voted);
  const again = after(
    voted,
    to('discuss', 'tear-down'),
    to('revote'),
    [person('p3'), { type: 'vote', requirement: 'tear-down', level: 'none' }],
    to('result'),
  );
  expect(groupResult(again)).not.toEqual(before);
  const gated = after(voted, [FACILITATOR, { type: 'gate', requirement: 'token-authz', isMust: false }]);
  expect(groupResult(gated)).not.toBe(before);
});
