import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** What there is to say of a row beside its scores: its place, what it is to the reader, what holds it back. */
export function useRowNotes(): (row: RankedCombination) => string[] {
  const { words, locale } = useWords();
  const { catalog, choice, decision } = useWorkbench();
  const { asOf } = choice;
  const { winner, rival, ranking } = decision.ranking;
  return ({ id, rank, pick, tier, dominatedBy }) => {
    const better = tier === 2 ? undefined : ranking.find((row) => row.id === dominatedBy);
    const retired = optionsOf(catalog.options, pick).filter((option) => isRetired(option, asOf));
    return [
      ...(id === winner ? [words.matrix.first] : rank === null ? [] : [fill(words.answer.rank, { rank })]),
      ...(decision.isByHand && decision.shown?.id === id ? [words.matrix.pick] : []),
      ...(id === rival ? [words.matrix.rival] : []),
      ...(tier > 0 ? [words.answer.tier[tier]] : []),
      ...(better ? [fill(words.matrix.never, { pick: formulaText(catalog.options, better.pick) })] : []),
      ...retired.map(({ label, retired: end }) => {
        return `${label}: ${fill(words.workbench.retiredTag, { month: monthName(end?.from ?? asOf, locale) })}`;
      }),
    ];
  };
}
