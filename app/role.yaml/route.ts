import { answering, otherThan } from '#lib/http/answer.ts';
import { answerRole } from '#lib/http/deploy/role.ts';

export const GET = answering(answerRole);
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
