import { combinations } from '#lib/catalog/combinations.ts';
import type { Dimension, Locale } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { formulaText } from './formula.tsx';

type Named = { id: string; name: string };
type Option = { id: string; dimension: Dimension; label: string };
type Looked = { scenario: string | null; isEdited: boolean; asOf: string; pick: string | null };
type Page = { scenarios: readonly Named[]; options: readonly Option[]; words: Dictionary; locale: Locale };

/** What a decision that was looked at is called: where it began, what it led to, and whose facts counted. */
export function recentName(
  recent: Looked,
  { scenarios, options, words, locale }: Page,
): { title: string; rest: string } {
  const { own, edited, facts } = words.keep.recent;
  const name = scenarios.find(({ id }) => id === recent.scenario)?.name ?? own;
  const pick = combinations({ options }).find(({ id }) => id === recent.pick)?.pick;
  const formula = pick ? formulaText(options, pick) : words.start.none;
  return {
    title: recent.isEdited ? fill(edited, { name }) : name,
    rest: `${formula} · ${fill(facts, { month: monthName(recent.asOf, locale) })}`,
  };
}
