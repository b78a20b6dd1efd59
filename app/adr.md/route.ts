import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerRecord } from '#lib/http/bundle.ts';

export const GET = answering((request) => answerRecord(request, theCatalog()));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
