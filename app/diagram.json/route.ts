import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerDiagramJson } from '#lib/http/diagram.ts';

export const GET = answering((request) => answerDiagramJson(request, theCatalog()));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
