import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerRoomBundle } from '#lib/http/rooms/room-bundle.ts';

export const GET = answeringFor<{ code: string }>((request, { code }) => answerRoomBundle(request, code));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
