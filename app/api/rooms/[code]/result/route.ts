import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerResult } from '#lib/http/rooms/result.ts';

export const GET = answeringFor<{ code: string }>((request, { code }) => answerResult(request, code));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
