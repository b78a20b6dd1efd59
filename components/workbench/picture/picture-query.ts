import type { Locale, Pick } from '#lib/catalog/schema.ts';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { type Choice, queryOf } from '#lib/choice/choice.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';

/**
 * What the picture of a combination depends on: the pick and the settings, two of which follow from needs and month. Other
 * needs mark it, but do not change it. Null for settings that do not go together: of them there is no bundle, and no picture.
 */
export function pictureQuery(
  choice: Choice,
  { id, pick }: { id: string; pick: Pick },
  vocabulary: Vocabulary,
  lang: Locale,
): string | null {
  if (bundleProblems(choice, pick, vocabulary).length > 0) return null;
  const { discovery, 'vpc-link': link } = resolveSettings(choice, vocabulary);
  const settings = { ...choice.settings, discovery, 'vpc-link': link, lang };
  const asOf = vocabulary.newestMonth;
  return queryOf({ ...choice, scenario: null, needs: [], pick: id, asOf, settings }, vocabulary);
}
