import { theCatalog } from '#lib/catalog/read.ts';
import { answering, answerJson } from '#lib/http/answer.ts';
import { chosen } from '#lib/http/chosen.ts';
import { rankingAnswer } from '#lib/http/ranking-answer.ts';

export const GET = answering(async (request) => {
  const catalog = theCatalog();
  return answerJson(request, rankingAnswer(catalog, await chosen(request, catalog)));
});
