import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerAfterScript } from '#lib/http/deploy/commands.ts';

export const GET = answeringFor<{ id: string }>((request, { id }) => answerAfterScript(request, id));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
