import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { guardMutation } from '#lib/http/guard.ts';
import { takeCommand } from '#lib/http/rooms/commands.ts';

export const POST = answeringFor<{ code: string }>((request, { code }) => {
  guardMutation(request, { rate: 'room', isSessionless: true });
  return takeCommand(request, code);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
