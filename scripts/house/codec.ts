import { combinations as combinationsOf } from '#lib/catalog/combinations.ts';
import { type Asked, provedVariant } from '#lib/catalog/proved.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { pickConflicts } from '#lib/choice/pick-conflicts.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';

const catalog = theCatalog();
const vocabulary = vocabularyOf(catalog);

/** The name of the variant that asks for this. */
export const variantOf = (asked: Asked): string => provedVariant(asked);

/** Every combination's id. */
export const combinations = combinationsOf(catalog).map(({ id }) => id);

/** What a request for a bundle would be refused for. Without a pick: what is wrong whatever is picked. */
export function problemsOf(entries: Iterable<readonly [string, string]>): Problem[] {
  const { choice, problems } = readChoice(entries, vocabulary);
  const picked = combinationsOf(catalog).find(({ id }) => id === choice.pick);
  if (problems.length > 0 || !picked) return problems;
  const { settings } = effectiveSettings(choice, picked.pick, vocabulary);
  return pickConflicts(settings, picked.pick, vocabulary);
}
