import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerDifference } from '#lib/http/decisions/answer-difference.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const POST = answering((request) => {
  guardMutation(request);
  return answerDifference(request, theCatalog());
});
export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherThan('POST');
