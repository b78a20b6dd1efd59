import { LEVEL_WEIGHT, type Need } from '#lib/choice/needs.ts';
import type { DifferenceWords } from '#lib/i18n/difference-words.ts';
import { fill } from '#lib/i18n/locale.ts';
import { type Names, requirementName } from './names.ts';

/** `should`, or `weight 2.5` where that is not what the level weighs. */
export function levelText({ level, weight }: Need, words: DifferenceWords): string {
  if (level !== null && weight === LEVEL_WEIGHT[level]) return words.level[level];
  return fill(words.weight, { weight });
}

/** What happened to a need, as a clause: `“Frequent tear-down” fell from should to could`. */
export function needClause(
  { requirement: id, from, to }: { requirement: string; from: Need | null; to: Need | null },
  names: Names,
  words: DifferenceWords,
): string {
  const requirement = fill(words.quoted, { name: requirementName(names, id) });
  if (!to) return fill(words.needs.dropped, { requirement });
  if (!from) return fill(words.needs.added, { requirement, to: levelText(to, words) });
  const said = { requirement, from: levelText(from, words), to: levelText(to, words) };
  return fill(to.weight < from.weight ? words.needs.fell : words.needs.rose, said);
}
