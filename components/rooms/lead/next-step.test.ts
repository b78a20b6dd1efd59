import { expect, test } from 'vitest';
import { phasesAfter } from '#lib/rooms/phases.ts';
import { after, card, FACILITATOR, OPENING, person, roomOf, TALK, to } from '#lib/rooms/room.fixture.ts';
import { openRoom, type Room } from '#lib/rooms/room.ts';
import { snapshotFor } from '#lib/rooms/snapshot.ts';
import { movesOf } from './next-step.ts';

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
  expect(movesOf(led(room)).next).toMatchObject({ to: 'revealed', missing: 2 });
  expect(movesOf(shown(room)).next).toMatchObject({ to: 'revealed', missing: 2 });
});

test('who has left is not waited for', () => {
  const room = after(roomOf(2), ...card('p1', 'MMSCS'), [person('p2'), { type: 'leave' }]);
  expect(movesOf(led(room)).next?.missing).toBe(0);
});

test('whoever has said all and left does not stand in for somebody who has not', () => {
  const room = after(roomOf(3), ...card('p1', 'MMSCS'), [person('p1'), { type: 'leave' }], ...card('p2', 'MMSCS'));
  for (const view of [led, shown]) expect(movesOf(view(room)).next?.missing).toBe(1);
  const again = after(room, to('revealed'), to('discuss', 'tear-down'), to('revote'), [
    person('p2'),
    { type: 'vote', requirement: 'tear-down', level: 'could' },
  ]);
  for (const view of [led, shown]) expect(movesOf(view(again)).next?.missing).toBe(1);
});

test('after the reveal the room talks about what matters first, votes again on it, and goes on to the next', () => {
  const revealed = after(roomOf(2), ...card('p1', 'MMSCS'), to('revealed'));
  expect(movesOf(led(revealed)).next).toMatchObject({ to: 'discuss', requirement: 'tear-down' });
  const discussed = after(revealed, to('discuss', 'tear-down'));
  expect(movesOf(led(discussed)).next).toMatchObject({ to: 'revote', requirement: 'tear-down' });
  const again = after(discussed, to('revote'));
  expect(movesOf(led(again)).next).toMatchObject({ to: 'discuss', requirement: 'tear-down', missing: 2 });
  const ended = after(again, to('discuss', 'tear-down'));
  for (const view of [led, shown]) {
    expect(movesOf(view(ended)).next).toMatchObject({ to: 'discuss', requirement: 'svc-to-svc' });
  }
  const both = after(ended, to('discuss', 'svc-to-svc'), to('revote'), to('discuss', 'svc-to-svc'));
  expect(movesOf(led(both)).next?.to).toBe('result');
});

test('three discussions are enough', () => {
  const talked = TALK.slice(0, 3).reduce(
    (room, requirement) => after(room, to('discuss', requirement), to('revote'), to('discuss', requirement)),
    after(roomOf(1), to('revealed')),
  );
  expect(movesOf(led(talked)).next?.to).toBe('result');
});

test('what was talked about and voted on twice counts once', () => {
  const twice = (room: Room) => after(room, to('discuss', 'tear-down'), to('revote'), to('discuss', 'tear-down'));
  const room = twice(twice(twice(after(roomOf(1), to('revealed')))));
  expect(movesOf(led(room)).next).toMatchObject({ to: 'discuss', requirement: 'svc-to-svc' });
});

test('the consent counts those who still owe an answer', () => {
  const asked = after(roomOf(3), to('revealed'), to('result'), to('consent'), [
    person('p1'),
    { type: 'consent', value: 4 },
  ]);
  expect(movesOf(led(asked)).next).toMatchObject({ to: 'closed', missing: 2 });
});

test('nobody is missed in the consent for want of a device', () => {
  const proxied = after(roomOf(1), [
    FACILITATOR,
    { type: 'proxy-vote', voter: 'Hanako', requirement: TALK[0] ?? '', level: 'must' },
  ]);
  const asked = after(proxied, to('revealed'), to('result'), to('consent'));
  for (const view of [led, shown]) expect(movesOf(view(asked)).next).toMatchObject({ to: 'closed', missing: 1 });
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
    const { next, others } = movesOf(led(room));
    expect(next).not.toBeNull();
    for (const move of [...(next ? [next] : []), ...others]) {
      expect(phasesAfter(room.phase)).toContain(move.to);
      const { to: name, requirement } = move;
      after(room, [FACILITATOR, { type: 'phase', to: name, requirement }]);
    }
  }
  expect(movesOf(led(after(roomOf(1), [FACILITATOR, { type: 'close' }]))).next).toBeNull();
});
