import type { Need } from '#lib/choice/needs.ts';
import { LEVEL_WEIGHT } from '#lib/choice/needs.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import { weightText } from '#lib/scoring/flip-sentence.ts';

function entryWords(need: Need, before: Need | undefined, requirement: string, { why, level, workbench }: Dictionary) {
  if (need.weight === 0) return fill(why.appliedAway, { requirement });
  const isLevel = need.level !== null && need.weight === LEVEL_WEIGHT[need.level];
  const to = isLevel && need.level ? level[need.level] : fill(workbench.weight, { weight: weightText(need.weight) });
  if (!before) return fill(why.appliedAdded, { requirement, level: to });
  if (isLevel && before.level) return fill(why.appliedLevel, { requirement, from: level[before.level], to });
  return fill(why.appliedWeight, { requirement, from: weightText(before.weight), to: weightText(need.weight) });
}

/** What a change really did to the needs: a weight that turns the answer lies beyond the one at which it ties. */
export function appliedWords(
  change: readonly Need[],
  before: readonly Need[],
  words: Dictionary,
  nameOf: (requirement: string) => string,
): string {
  const entries = change.map((need) => {
    const was = before.find(({ requirement }) => requirement === need.requirement);
    return entryWords(need, was, nameOf(need.requirement), words);
  });
  return entries.join(' · ');
}
