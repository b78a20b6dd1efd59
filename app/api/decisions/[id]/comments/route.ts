import { theCatalog } from '#lib/catalog/read.ts';
import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { comment } from '#lib/http/decisions/remarks.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answeringFor<{ id: string }>((request, { id }) => {
  guardMutation(request, { rate: 'remark', isSessionless: true });
  return comment(request, id, theCatalog());
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
