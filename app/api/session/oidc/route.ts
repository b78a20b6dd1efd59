import { answering, otherThan } from '#lib/http/answer.ts';
import { answerSignIn } from '#lib/http/session/answer.ts';

export const GET = answering(answerSignIn);
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
