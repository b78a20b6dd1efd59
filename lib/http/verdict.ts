import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

const RULED_OUT: Record<Locale, (requirement: string, fact: string) => string> = {
  en: (requirement, fact) => `This combination is ruled out, because “${requirement}” is a must: ${fact}`,
  ja: (requirement, fact) => `必須とした「${requirement}」を満たせないため、この組み合わせは対象外です: ${fact}`,
};

/** Why a must rules the combination out, in sentences; null where none does. */
export function ruledOutSentence(catalog: Catalog, row: RankedCombination, locale: Locale): string | null {
  const sentences = row.blockedBy.map((block) => {
    const requirement = catalog.requirements.find(({ id }) => id === block.requirement);
    const fact = catalog.facts.find(({ id }) => id === block.fact);
    return RULED_OUT[locale](requirement?.name[locale] ?? block.requirement, fact?.text[locale] ?? block.fact);
  });
  return sentences.length > 0 ? sentences.join(locale === 'ja' ? '' : ' ') : null;
}

/**
 * What its vendor has given up, in sentences; null where every part is maintained. A bundle is deployed now, whatever
 * month the decision looked at, so today's state counts.
 */
export function retiredSentence(catalog: Catalog, row: RankedCombination, locale: Locale): string | null {
  const retired = optionsOf(catalog.options, row.pick).filter((option) =>
    isRetired(option, catalog.edition.newestMonth),
  );
  const sentences = retired.flatMap((option) => option.retired?.text[locale] ?? []);
  return sentences.length > 0 ? sentences.join(locale === 'ja' ? '' : ' ') : null;
}
