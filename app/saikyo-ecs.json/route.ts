import { theCatalog } from '#lib/catalog/read.ts';
import { answering, JSON_TYPE, otherThan } from '#lib/http/answer.ts';
import { answerFile } from '#lib/http/bundle.ts';

export const GET = answering((request) => answerFile(request, theCatalog(), 'saikyo-ecs.json', JSON_TYPE));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
