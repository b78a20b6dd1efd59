import { answering, otherThan } from '#lib/http/answer.ts';
import { guardMutation } from '#lib/http/guard.ts';
import { openRoom } from '#lib/http/rooms/opening.ts';

export const POST = answering((request) => {
  guardMutation(request, { rate: 'room-opening', isSessionless: true });
  return openRoom(request);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
