import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerAfterEnv } from '#lib/http/deploy/commands.ts';

export const GET = answeringFor<{ id: string }>((request, { id }) => answerAfterEnv(request, id));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
