import { answering, otherThan } from '#lib/http/answer.ts';
import { addConnection } from '#lib/http/deploy/connections.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answering((request) => {
  guardMutation(request, { isSessionAsked: true });
  return addConnection(request);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
