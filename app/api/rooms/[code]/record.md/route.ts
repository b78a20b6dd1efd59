import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerRoomRecord } from '#lib/http/rooms/room-bundle.ts';

export const GET = answeringFor<{ code: string }>((request, { code }) => answerRoomRecord(request, code));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
