import { LEVEL_WEIGHT, type Need } from '#lib/choice/needs.ts';
import type { DifferenceWords } from '#lib/i18n/difference-words.ts';
import { fill } from '#lib/i18n/locale.ts';
import { type Names, requirementName } from './names.ts';

/** `should`, or `weight 2.5` where that is not what the level weighs. */
export function levelText({ level, weight }: Need, words: DifferenceWords): string {
  if (level !== null && weight === LEVEL_WEIGHT[level]) return words.level[level];
  return fill(words.weight, { weight });
}

type NeedMove = { requirement: string; from: Need | null; to: Need | null };

function quotedNames(ids: readonly string[], names: Names, words: DifferenceWords): string {
  const [last = '', ...before] = ids.map((id) => fill(words.quoted, { name: requirementName(names, id) })).toReversed();
  const { joined, joinedLast } = words.needs;
  return before.length === 0 ? last : `${before.toReversed().join(joined)}${joinedLast}${last}`;
}

/** What happened to needs that went the same way, as a clause: `“Frequent tear-down” fell from should to could`. */
function clauseOf([first, ...more]: readonly [NeedMove, ...NeedMove[]], names: Names, words: DifferenceWords): string {
  const { from, to } = first;
  const { needs } = words;
  const isOne = more.length === 0;
  const requirement = quotedNames(
    [first, ...more].map((move) => move.requirement),
    names,
    words,
  );
  if (!to) return fill(isOne ? needs.dropped : needs.droppedMany, { requirement });
  if (!from) return fill(isOne ? needs.added : needs.addedMany, { requirement, to: levelText(to, words) });
  const said = { requirement, from: levelText(from, words), to: levelText(to, words) };
  return fill(to.weight < from.weight ? needs.fell : needs.rose, said);
}

/** What happened to one need. */
export const needClause = (move: NeedMove, names: Names, words: DifferenceWords) => clauseOf([move], names, words);

/** What happened to all of them; those that went the same way share a clause. */
export function needClauses(moves: readonly NeedMove[], names: Names, words: DifferenceWords): string[] {
  const alike = new Map<string, [NeedMove, ...NeedMove[]]>();
  for (const move of moves) {
    // From which level one was dropped is of no matter to the sentence.
    const way = (move.to ? [move.from, move.to] : []).map((need) => (need ? levelText(need, words) : '')).join(' ');
    const former = alike.get(way);
    if (former) former.push(move);
    else alike.set(way, [move]);
  }
  return [...alike.values()].map((each) => clauseOf(each, names, words));
}
