import 'server-only';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { permalinkQuery } from '#lib/choice/permalink.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { appUrl } from '#lib/http/address.ts';
import { answerText } from '#lib/http/answer.ts';
import { readQuery } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { CARD_WORDS } from '#lib/i18n/card-words.ts';
import { fill, isLocale } from '#lib/i18n/locale.ts';
import { sinceThen } from '#lib/scoring/since.ts';
import { cardHead, cardOf, formulaOf } from './card.ts';
import { cardHtml } from './card-html.ts';

const HTML_TYPE = 'text/html; charset=utf-8';

function answerOf(catalog: Catalog, choice: Choice, lang: Locale): string {
  const head = cardHead(catalog, choice, lang);
  return head.isSettled ? formulaOf(head) : head.standing.join('');
}

/** What changed since a link was made, for a link that says its catalogue. */
function laterNote(catalog: Catalog, { asOf, needs }: Choice, lang: Locale): string[] {
  const { newestMonth } = catalog.edition;
  if (asOf >= newestMonth) return [];
  const { weighed } = sinceThen(catalog, needs, asOf, newestMonth);
  const today = { asOf: newestMonth, needs: [...needs], scenario: null, pick: null, settings: {} };
  return [fill(CARD_WORDS[lang].later, { count: weighed.length, answer: answerOf(catalog, today, lang) })];
}

/**
 * Answers with the card of a link, to be framed anywhere. Like a page it opens with what of the link can be used, and
 * says so.
 */
export function answerEmbed(request: Request, catalog: Catalog, lang: string): Response {
  if (!isLocale(lang)) throw new Refusal({ code: 'not-found' });
  const vocabulary = vocabularyOf(catalog);
  const { choice, catalog: edition, problems } = readChoice(readQuery(request), vocabulary);
  const link = `${appUrl()}/${lang}/workbench?${permalinkQuery(choice, vocabulary, edition)}`;
  const notes = [
    ...(problems.length > 0 ? [CARD_WORDS[lang].unusable] : []),
    ...(edition === undefined ? [] : laterNote(catalog, choice, lang)),
  ];
  const html = cardHtml({ card: cardOf(catalog, choice, lang), link, notes });
  return answerText(request, html, HTML_TYPE);
}
