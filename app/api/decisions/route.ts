import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { openReview } from '#lib/http/decisions/open-review.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answering((request) => {
  guardMutation(request, { rate: 'review', isSessionless: true });
  return openReview(request, theCatalog());
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
