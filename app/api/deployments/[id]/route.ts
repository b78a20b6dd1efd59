import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerDeployment, removeStack } from '#lib/http/deploy/deployments.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const GET = answeringFor<{ id: string }>((request, { id }) => answerDeployment(request, id));
export const DELETE = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request);
  return removeStack(request, id);
});
export const { OPTIONS, PATCH, POST, PUT } = otherThan('GET', 'DELETE');
