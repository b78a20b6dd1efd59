import { expect, test } from 'vitest';
import { phasesAfter } from '#lib/rooms/phases.ts';
import { after, card, FACILITATOR, OPENING, person, roomOf, TALK, to } from '#lib/rooms/room.fixture.ts';
import { openRoom, type Room } from '#lib/rooms/room.ts';
import { snapshotFor } from '#lib/rooms/snapshot.ts';
import { movesOf } from './next-step.ts';

const NONE = new Set<string>();
/** As the worked example of the decision model says it: deleting stacks first, then calls. */
const RESULT = {
  kendallsW: 0.36,
  discussFirst: [
    { requirement: 'tear-down', urgency: 3.06 },
    { requirement: 'svc-to-svc', urgency: 1.25 },
  ],
  ownWinners: [],
};
const led = (room: Room) => snapshotFor('facilitator', room, RESULT);
const shown = (room: Room) => snapshotFor('projector', room, RESULT);

test('one frozen phone does not hold up the reveal: it says who is missing and goes on anyway', () => {
  const room = after(roomOf(3), ...card('p1', 'MMSCS'), [
    person('p2'),
    { type: 'vote', requirement: TALK[0] ?? '', level: 'must' },
  ]);
  expect(movesOf(led(room), NONE).next).toMatchObject({ to: 'revealed', missing: 2 });
  expect(movesOf(shown(room), NONE).next).toMatchObject({ to: 'revealed', missing: 2 });
});

test('who has left is not waited for', () => {
  const room = after(roomOf(2), ...card('p1', 'MMSCS'), [person('p2'), { type: 'leave' }]);
  expect(movesOf(led(room), NONE).next?.missing).toBe(0);
});

test('after the reveal the room talks about what matters first, votes again on it, and goes on to the next', () => {
  const revealed = after(roomOf(2), ...card('p1', 'MMSCS'), to('revealed'));
  expect(movesOf(led(revealed), NONE).next).toMatchObject({ to: 'discuss', requirement: 'tear-down' });
  const discussed = after(revealed, to('discuss', 'tear-down'));
  expect(movesOf(led(discussed), NONE).next).toMatchObject({ to: 'revote', requirement: 'tear-down' });
  const again = after(discussed, to('revote'));
  expect(movesOf(led(again), NONE).next).toMatchObject({ to: 'discuss', requirement: 'tear-down', missing: 2 });
  const ended = after(again, to('discuss', 'tear-down'));
  expect(movesOf(led(ended), new Set(['tear-down'])).next).toMatchObject({ to: 'discuss', requirement: 'svc-to-svc' });
  expect(movesOf(led(ended), new Set(['tear-down', 'svc-to-svc'])).next?.to).toBe('result');
});

test('three discussions are enough', () => {
  const revealed = after(roomOf(1), to('revealed'));
  expect(movesOf(led(revealed), new Set(['a', 'b', 'c'])).next?.to).toBe('result');
});

test('the consent counts those who still owe an answer', () => {
  const asked = after(roomOf(3), to('revealed'), to('result'), to('consent'), [
    person('p1'),
    { type: 'consent', value: 4 },
  ]);
  expect(movesOf(led(asked), NONE).next).toMatchObject({ to: 'closed', missing: 2 });
});

test('no move is offered that the room would refuse', () => {
  const rooms = [
    openRoom(OPENING),
    roomOf(1),
    after(roomOf(1), to('revealed')),
    after(roomOf(1), to('revealed'), to('discuss', 'tear-down')),
    after(roomOf(1), to('revealed'), to('discuss', 'tear-down'), to('revote')),
    after(roomOf(1), to('revealed'), to('result')),
    after(roomOf(1), to('revealed'), to('result'), to('consent')),
  ];
  for (const room of rooms) {
    const { next, others } = movesOf(led(room), NONE);
    expect(next).not.toBeNull();
    for (const move of [...(next ? [next] : []), ...others]) {
      expect(phasesAfter(room.phase)).toContain(move.to);
      const { to: name, requirement } = move;
      after(room, [FACILITATOR, { type: 'phase', to: name, requirement }]);
    }
  }
  expect(movesOf(led(after(roomOf(1), [FACILITATOR, { type: 'close' }])), NONE).next).toBeNull();
});
