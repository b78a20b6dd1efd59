import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { deleteReview } from '#lib/http/decisions/author-acts.ts';
import { answerReview } from '#lib/http/decisions/visited-review.ts';
import { guardMutation, guardReading } from '#lib/http/guard.ts';

type Parameters = { id: string };

export const GET = answeringFor<Parameters>((request, { id }) => {
  guardReading(request);
  return answerReview(request, id);
});
export const DELETE = answeringFor<Parameters>((request, { id }) => {
  guardMutation(request, { rate: 'remark', isSessionless: true });
  return deleteReview(request, id);
});
export const { OPTIONS, PATCH, POST, PUT } = otherThan('GET', 'DELETE');
