import { expect, test } from 'vitest';
import { OPENING, roomOf } from '#lib/rooms/room.fixture.ts';
import { openRoom } from '#lib/rooms/room.ts';
import { snapshotFor } from '#lib/rooms/snapshot.ts';
import { NOTHING_HEARD, watch } from './watched-room.ts';

const lobby = snapshotFor('phone', openRoom(OPENING));
const voting = snapshotFor('phone', roomOf(2));

test('a snapshot that comes late does not take the room back', () => {
  const seen = watch(NOTHING_HEARD, { type: 'snapshot', snapshot: voting });
  expect(watch(seen, { type: 'snapshot', snapshot: lobby }).snapshot?.phase).toBe('vote');
});

test('a lost connection keeps what was seen, and the next snapshot ends the notice', () => {
  const lost = watch(watch(NOTHING_HEARD, { type: 'snapshot', snapshot: voting }), { type: 'lost' });
  expect(lost).toMatchObject({ isLost: true, snapshot: voting });
  expect(watch(lost, { type: 'snapshot', snapshot: voting }).isLost).toBe(false);
});

test('a deleted room is gone, not offline', () => {
  expect(watch(watch(NOTHING_HEARD, { type: 'lost' }), { type: 'gone' })).toMatchObject({
    isGone: true,
    isLost: false,
  });
});
