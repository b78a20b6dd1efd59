import 'server-only';
import { z } from 'zod';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { Report } from '#lib/decisions/report.ts';
import { reportMarkdown } from '#lib/decisions/report-markdown.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { askedLocale } from '#lib/http/asked-locale.ts';
import { readJson } from '#lib/http/json-body.ts';
import { differenceWordsOf } from '#lib/i18n/difference-words.ts';
import { givenChoice, givenSchema } from './given-decision.ts';
import { reportOf } from './report.ts';

export const comparedSchema = z.strictObject({ from: givenSchema, to: givenSchema });

const MARKDOWN = 'text/markdown';

/** A report as Markdown, named by the catalogue. */
export function markdownOf(catalog: Catalog, report: Report, locale: Locale): string {
  const names = localizeCatalog(catalog, locale);
  return reportMarkdown(report, { names, words: differenceWordsOf(locale), locale });
}

/** Answers with what two decisions differ in: as JSON, or as Markdown where the caller asks for that. */
export async function answerDifference(request: Request, catalog: Catalog): Promise<Response> {
  const locale = askedLocale(request);
  const { from, to } = await readJson(request, comparedSchema);
  const vocabulary = vocabularyOf(catalog);
  const choices = { from: givenChoice(from, 'from', vocabulary), to: givenChoice(to, 'to', vocabulary) };
  const report = reportOf(catalog, choices, locale);
  if (!(request.headers.get('accept') ?? '').includes(MARKDOWN)) return answerFresh(report);
  return new Response(markdownOf(catalog, report, locale), {
    headers: { 'content-type': `${MARKDOWN}; charset=utf-8`, 'cache-control': 'no-store' },
  });
}
