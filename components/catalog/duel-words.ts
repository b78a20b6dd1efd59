import type { Dimension } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Duel } from '#lib/scoring/duels.ts';

/** Whether the option of the explained combination comes first; level counts as first. */
export function isOptionAhead({ isByMust, best, otherBest, over }: Duel): boolean {
  return isByMust ? best.tier < otherBest.tier : over >= 0;
}

type Named = { options: readonly { id: string; dimension: Dimension; label: string }[] };

/** The outcome of a duel as a sentence, the option that is ahead first. */
export function duelSentence({ options }: Named, duel: Duel, words: Dictionary['why']): string {
  const label = (id: string) =>
    options.find((option) => option.dimension === duel.dimension && option.id === id)?.label ?? id;
  const [option, other] = isOptionAhead(duel) ? [duel.option, duel.other] : [duel.other, duel.option];
  const points = Math.abs(duel.over).toFixed(1);
  const sentence = duel.isByMust ? words.byMust : Number(points) === 0 ? words.level : words.ahead;
  return fill(sentence, { option: label(option), other: label(other), points });
}
