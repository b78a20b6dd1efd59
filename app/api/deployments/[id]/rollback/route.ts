import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { actOn } from '#lib/http/deploy/deployments.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request);
  return actOn(request, id, 'rollback');
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
