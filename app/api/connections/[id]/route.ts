import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { dropConnection } from '#lib/http/deploy/connections.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const DELETE = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request, { isSessionAsked: true });
  return dropConnection(id);
});
export const { GET, OPTIONS, PATCH, POST, PUT } = otherThan('DELETE');
