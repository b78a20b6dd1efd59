import { theBeyond, theCatalog } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { answering, answerJson, otherThan } from '#lib/http/answer.ts';
import { beyondAnswer } from '#lib/http/beyond-answer.ts';
import { chosen } from '#lib/http/chosen.ts';

export const GET = answering(async (request) => {
  const catalog = theCatalog();
  const choice = await chosen(request, vocabularyOf(catalog));
  return answerJson(request, beyondAnswer({ edition: catalog.edition, beyond: theBeyond() }, choice));
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
