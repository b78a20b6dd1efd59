import { answering, otherThan } from '#lib/http/answer.ts';
import { guardMutation } from '#lib/http/guard.ts';
import { answerSession, closeSession, openByToken } from '#lib/http/session/answer.ts';

export const GET = answering(answerSession);
export const POST = answering((request) => {
  guardMutation(request, { rate: 'sign-in' });
  return openByToken(request);
});
export const DELETE = answering((request) => {
  guardMutation(request);
  return closeSession(request);
});
export const { OPTIONS, PATCH, PUT } = otherThan('GET', 'POST', 'DELETE');
