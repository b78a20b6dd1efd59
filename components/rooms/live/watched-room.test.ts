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

test('a room that was deleted while the line was cut is gone when it is asked for again', () => {
  const seen = watch(watch(NOTHING_HEARD, { type: 'snapshot', snapshot: voting }), { type: 'lost' });
  const refused = { status: 404, code: 'no-room', message: 'There is no room of this code.' };
  expect(watch(seen, { type: 'refused', refused }).isGone).toBe(true);
  expect(watch(seen, { type: 'refused', refused: { ...refused, status: 503 } }).isGone).toBe(false);
  expect(watch(NOTHING_HEARD, { type: 'refused', refused })).toMatchObject({ isGone: false, refused });
});
