import { answering, otherThan } from '#lib/http/answer.ts';
import { answerAccounts } from '#lib/http/deploy/accounts.ts';

export const GET = answering(answerAccounts);
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
