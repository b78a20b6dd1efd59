import { theCatalog } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { answering, answerJson, otherThan } from '#lib/http/answer.ts';
import { chosenBeside } from '#lib/http/chosen.ts';
import { rankingAnswer } from '#lib/http/ranking-answer.ts';
import { readSupposition, SUPPOSE } from '#lib/http/suppose.ts';

export const GET = answering(async (request) => {
  const catalog = theCatalog();
  const { choice, value } = chosenBeside(request, vocabularyOf(catalog), SUPPOSE);
  const supposed = value === undefined ? null : readSupposition(catalog, value);
  return answerJson(request, rankingAnswer(catalog, choice, supposed));
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
