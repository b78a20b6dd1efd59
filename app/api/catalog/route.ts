import { theCatalog } from '#lib/catalog/read.ts';
import { answering, answerJson } from '#lib/http/answer.ts';
import { catalogAnswer } from '#lib/http/catalog-answer.ts';
import { chosen } from '#lib/http/chosen.ts';

export const GET = answering(async (request) => {
  const catalog = theCatalog();
  await chosen(request, catalog);
  return answerJson(request, catalogAnswer(catalog));
});
