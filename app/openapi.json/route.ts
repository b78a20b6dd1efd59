import { theCatalog } from '#lib/catalog/read.ts';
import { answering, answerJson, otherThan } from '#lib/http/answer.ts';
import { openApi } from '#lib/http/openapi.ts';
import { refuseParameters } from '#lib/http/query.ts';

export const GET = answering((request) => {
  refuseParameters(request);
  return answerJson(request, openApi(theCatalog()));
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
