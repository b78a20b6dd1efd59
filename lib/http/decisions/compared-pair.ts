import 'server-only';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { Report } from '#lib/decisions/report.ts';
import { reportMarkdown } from '#lib/decisions/report-markdown.ts';
import { isRefusal } from '#lib/http/refusal.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { differenceWordsOf } from '#lib/i18n/difference-words.ts';
import { type Given, givenChoice } from './given-decision.ts';
import { reportOf } from './report.ts';

/** A report as Markdown, named by the catalogue. */
export function markdownOf(catalog: Catalog, report: Report, locale: Locale): string {
  const names = localizeCatalog(catalog, locale);
  const settingWords = dictionaryOf(locale).bundle;
  return reportMarkdown(report, { names, words: differenceWordsOf(locale), settingWords, locale });
}

/** Holds two decisions against each other. Throws the Refusals of reading them. */
export async function compare(catalog: Catalog, given: { from: Given; to: Given }, locale: Locale): Promise<Report> {
  const vocabulary = vocabularyOf(catalog);
  const choices = {
    from: await givenChoice(given.from, 'from', vocabulary),
    to: await givenChoice(given.to, 'to', vocabulary),
  };
  return reportOf(catalog, choices, locale);
}

/** The same for a page: a sentence where it cannot be done. */
export async function comparedPair(
  catalog: Catalog,
  given: { from: string; to: string },
  locale: Locale,
): Promise<{ report: Report } | { refusal: string }> {
  try {
    return { report: await compare(catalog, given, locale) };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error.envelope(locale).error.message };
    throw error;
  }
}
