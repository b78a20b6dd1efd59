import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { setStatus } from '#lib/http/decisions/author-acts.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request, { rate: 'remark', isSessionless: true });
  return setStatus(request, id);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
