import { theCatalog } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { answering, answerJson, otherThan } from '#lib/http/answer.ts';
import { chosen } from '#lib/http/chosen.ts';
import { explanationAnswer } from '#lib/http/explanation.ts';

export const GET = answering(async (request) => {
  const catalog = theCatalog();
  return answerJson(request, explanationAnswer(catalog, await chosen(request, vocabularyOf(catalog))));
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
