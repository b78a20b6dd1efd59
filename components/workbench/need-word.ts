import { LEVEL_WEIGHT, type Need } from '#lib/choice/needs.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';

/** How much a need counts: its level, or its weight where that is not the level's own. */
export function needWord({ level, weight }: Need, words: Dictionary): string {
  const isOfLevel = level !== null && weight === LEVEL_WEIGHT[level];
  return isOfLevel ? words.level[level] : fill(words.workbench.weight, { weight });
}
