import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerExport } from '#lib/http/rooms/exports.ts';

export const GET = answeringFor<{ code: string }>((request, { code }) => answerExport(request, code, 'export.json'));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
