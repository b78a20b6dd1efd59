import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { guardMutation } from '#lib/http/guard.ts';
import { deleteRoom } from '#lib/http/rooms/deleting.ts';
import { answerRoom } from '#lib/http/rooms/snapshots.ts';

export const GET = answeringFor<{ code: string }>((request, { code }) => answerRoom(request, code));
export const DELETE = answeringFor<{ code: string }>((request, { code }) => {
  guardMutation(request, { rate: 'room', isSessionless: true });
  return deleteRoom(request, code);
});
export const { OPTIONS, PATCH, POST, PUT } = otherThan('GET', 'DELETE');
