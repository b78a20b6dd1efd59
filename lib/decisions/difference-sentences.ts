import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import { fill } from '#lib/i18n/locale.ts';
import { changeSentences, type Telling } from './change-sentences.ts';
import type { Difference } from './difference.ts';
import type { HeldDecision } from './held-decision.ts';
import { formulaOf } from './names.ts';
import { needClauses } from './need-words.ts';

/** What else changed where the answer is the same, or there is none. */
function otherwise({ needs, facts }: Difference<unknown>, { names, words }: Telling): string[] {
  const { one, many } = words.factsChanged;
  const changes = [
    ...needClauses(needs, names, words),
    ...(facts.length > 0 ? [fill(facts.length === 1 ? one : many, { count: facts.length })] : []),
  ];
  return changes.length > 0 ? [fill(words.otherwise, { changes: changes.join(words.comma) })] : [];
}

function answerSentences(difference: Difference<unknown>, from: HeldDecision, to: HeldDecision, telling: Telling) {
  const { names, words } = telling;
  const others = otherwise(difference, telling);
  const isSame = others.length === 0;
  const formula = (decision: HeldDecision) => (decision.picked ? formulaOf(names, decision.picked.pick) : '');
  if (!from.picked && !to.picked) return isSame ? [words.sameNone] : [words.stillNone, ...others];
  if (!to.picked) return [fill(words.vanished, { formula: formula(from) }), ...others];
  if (!from.picked) return [fill(words.appeared, { formula: formula(to) }), ...others];
  return [fill(isSame ? words.same : words.stays, { formula: formula(to) }), ...others];
}

/** What the ranking would say to a pick by hand that is not its own. */
function ownAnswer({ isByHand, picked, ranking }: HeldDecision, { names, words }: Telling): string[] {
  const winner = ranking.ranking.find(({ id }) => id === ranking.winner);
  if (!isByHand || !winner || winner.id === picked?.id) return [];
  return [fill(words.byRanking, { formula: formulaOf(names, winner.pick) })];
}

/** What was given up meanwhile of the parts that were decided for. */
function retirements(from: HeldDecision, to: HeldDecision, { names }: Telling): string[] {
  if (!from.picked) return [];
  return optionsOf(names.options, from.picked.pick).flatMap((option) =>
    option.retired && isRetired(option, to.asOf) && !isRetired(option, from.asOf) ? [option.retired.text] : [],
  );
}

/** How two decisions differ, as a person would say it: the factors that changed and why, or that nothing did. */
export function differenceSentences(
  difference: Difference<unknown>,
  from: HeldDecision,
  to: HeldDecision,
  telling: Telling,
): string[] {
  const months = from.asOf === to.asOf ? null : { before: from.asOf, after: to.asOf };
  const changes = changeSentences(difference.options, months, telling);
  const said = changes.length > 0 ? changes : answerSentences(difference, from, to, telling);
  return [...said, ...ownAnswer(to, telling), ...retirements(from, to, telling)];
}
