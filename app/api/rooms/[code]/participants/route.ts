import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { guardMutation } from '#lib/http/guard.ts';
import { joinRoom } from '#lib/http/rooms/joining.ts';

export const POST = answeringFor<{ code: string }>((request, { code }) => {
  guardMutation(request, { rate: 'room', isSessionless: true });
  return joinRoom(request, code);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
