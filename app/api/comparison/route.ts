import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerComparison } from '#lib/http/comparison.ts';

export const GET = answering((request) => answerComparison(request, theCatalog()));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
