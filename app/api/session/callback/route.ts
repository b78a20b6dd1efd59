import { answering, otherThan } from '#lib/http/answer.ts';
import { answerCallback } from '#lib/http/session/answer.ts';

export const GET = answering(answerCallback);
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
