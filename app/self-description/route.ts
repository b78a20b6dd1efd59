import { theCatalog } from '#lib/catalog/read.ts';
import { answering, answerText, otherThan } from '#lib/http/answer.ts';
import { localeOf } from '#lib/http/language.ts';
import { selfDescription } from '#lib/http/self-description.ts';

const TEXT_TYPE = 'text/plain; charset=utf-8';

export const GET = answering((request) =>
  answerText(request, selfDescription(theCatalog(), localeOf(request)), TEXT_TYPE, { vary: 'accept-language' }),
);
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
