import { theCatalog } from '#lib/catalog/read.ts';
import { answering, answerText, otherThan } from '#lib/http/answer.ts';
import { llmsText } from '#lib/http/llms.ts';
import { refuseParameters } from '#lib/http/query.ts';

const TEXT_TYPE = 'text/plain; charset=utf-8';

export const GET = answering((request) => {
  refuseParameters(request);
  return answerText(request, llmsText(theCatalog()), TEXT_TYPE);
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
