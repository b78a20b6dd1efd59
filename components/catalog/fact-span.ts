import type { Locale } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

/** When a fact holds, in words. */
export function factSpan(
  fact: { from?: string | undefined; until?: string | undefined },
  words: Dictionary['fact'],
  locale: Locale,
): string {
  const from = fact.from && monthName(fact.from, locale);
  const until = fact.until && monthName(fact.until, locale);
  if (from && until) return fill(words.between, { from, until });
  if (from) return fill(words.since, { month: from });
  return until ? fill(words.until, { month: until }) : words.always;
}
