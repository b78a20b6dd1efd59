import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerCost } from '#lib/http/cost.ts';

export const GET = answering((request) => answerCost(request, theCatalog()));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
