import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { testConnection } from '#lib/http/deploy/connections.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request, { isSessionAsked: true });
  return testConnection(request, id);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
