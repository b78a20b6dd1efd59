import type { Locale } from '#lib/catalog/schema.ts';
import { type Choice, queryOf } from '#lib/choice/choice.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';

/** The query that gets the bundle of a choice: the page's language is the README's, unless another was asked for. */
export function bundleQuery(choice: Choice, vocabulary: Vocabulary, locale: Locale): string {
  return queryOf({ ...choice, settings: { lang: locale, ...choice.settings } }, vocabulary);
}
