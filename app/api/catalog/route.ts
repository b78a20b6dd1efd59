import { theBeyond, theCatalog } from '#lib/catalog/read.ts';
import { answering, answerJson, otherThan } from '#lib/http/answer.ts';
import { catalogAnswer } from '#lib/http/catalog-answer.ts';
import { refuseParameters } from '#lib/http/query.ts';

export const GET = answering((request) => {
  refuseParameters(request);
  return answerJson(request, catalogAnswer(theCatalog(), theBeyond()));
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
