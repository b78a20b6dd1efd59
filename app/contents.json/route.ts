import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerContents } from '#lib/http/contents.ts';

export const GET = answering((request) => answerContents(request, theCatalog()));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
