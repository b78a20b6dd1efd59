import type { Locale } from '#lib/catalog/schema.ts';
import { type Choice, queryOf } from '#lib/choice/choice.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';

/** The query that gets the bundle of a choice: the page's language is the README's, unless another was asked for. */
export function bundleQuery(choice: Choice, vocabulary: Vocabulary, locale: Locale): string {
  return queryOf({ ...choice, settings: { lang: locale, ...choice.settings } }, vocabulary);
}

/** The address of the archive of a choice, and its name: of the choice at the moment of asking, not as last painted. */
export function archiveOf(
  { choice, vocabulary }: { choice: Choice; vocabulary: Vocabulary },
  locale: Locale,
): { name: string; path: string } {
  const { name } = resolveSettings(choice, vocabulary);
  return { name, path: `/bundle.zip?${bundleQuery(choice, vocabulary, locale)}` };
}

/** The query of the review of a choice: it names its month and its pick, so that it still says the same next year. */
export function reviewQuery(choice: Choice, pick: string, vocabulary: Vocabulary): string {
  return queryOf({ ...choice, pick }, vocabulary, { isMonthKept: true });
}
