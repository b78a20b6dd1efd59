import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { giveVerdict } from '#lib/http/decisions/remarks.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request, { rate: 'remark', isSessionless: true });
  return giveVerdict(request, id);
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
