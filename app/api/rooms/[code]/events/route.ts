import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerRoomEvents } from '#lib/http/rooms/events.ts';

export const GET = answeringFor<{ code: string }>((request, { code }) => answerRoomEvents(request, code));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
