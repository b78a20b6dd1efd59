import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerEvents } from '#lib/http/deploy/run-events.ts';

export const GET = answeringFor<{ id: string }>((request, { id }) => answerEvents(request, id));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
