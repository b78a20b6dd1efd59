import { fill, signed } from '#lib/i18n/locale.ts';
import { differences } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import type { RecordInput } from './record-input.ts';
import type { Speech } from './speech.ts';

const points = (value: number) => value.toFixed(1);

const blamed = ({ input, cited }: Speech) => cited([...new Set(input.picked.blockedBy.map(({ fact }) => fact))]);

/** The one that the winner is held against: its live rival, else whoever comes next without being ruled out. */
function nextOf({ ranking, picked }: RecordInput): RankedCombination | undefined {
  const others = ranking.ranking.filter(({ id, tier }) => id !== picked.id && tier !== 2);
  return others.find(({ id }) => id === ranking.rival) ?? others[0];
}

function aheadOf({ input, words, formula }: Speech): string {
  const { outcome } = words;
  const { fit, tier } = input.picked;
  const next = nextOf(input);
  if (!next) return fill(outcome.only, { fit: points(fit) });
  const values = { fit: points(fit), rival: formula(next.pick), points: points(fit - next.fit) };
  if (next.tier !== tier) return fill(outcome.firstOfTier, values);
  return fill(input.ranking.rival === null ? outcome.firstAlone : outcome.first, values);
}

/** What comes after `because`: what the requirements say of the choice, and who made it where they do not. */
export function justification(speech: Speech): string {
  const { input, words, formula } = speech;
  const { ranking, picked, choice } = input;
  const { outcome } = words;
  const row = (id: string | null | undefined) => ranking.ranking.find((each) => each.id === id);
  if (choice.needs.length === 0) return outcome.unweighed;
  if (picked.tier === 2) return fill(outcome.out, { facts: blamed(speech) });
  if (ranking.winner === picked.id) return aheadOf(speech);
  if (picked.rank === 1) {
    const others = ranking.leaders.filter((id) => id !== picked.id).map(speech.formulaOf);
    return fill(outcome.tie, { fit: points(picked.fit), others: others.join(words.comma) });
  }
  const first = row(ranking.winner ?? ranking.leaders[0]) ?? picked;
  const values = { fit: points(picked.fit), first: formula(first.pick), points: points(first.fit - picked.fit) };
  return fill(first.tier === picked.tier ? outcome.hand : outcome.handTier, values);
}

/** Which requirements tell the winner from its rival; nothing for any other choice. */
function whatDecides({ input, words, formula, requirement }: Speech): string[] {
  const { ranking, picked } = input;
  const rival = nextOf(input);
  if (ranking.winner !== picked.id || !rival) return [];
  const reasons = differences(picked, rival).map(({ requirement: id, over }) =>
    fill(words.outcome.reason, { requirement: requirement(id), points: signed(over, 1) }),
  );
  return [fill(words.outcome.decides, { rival: formula(rival.pick), reasons: reasons.join(words.comma) })];
}

function howSure({ input, words, page }: Speech): string[] {
  const { confidence, acceptability, ranking, picked } = input;
  if (confidence === null || acceptability === null) return [];
  const [leader] = ranking.leaders;
  const percent = (shares: Readonly<Record<string, number>>) => ((shares[leader ?? ''] ?? 0) * 100).toFixed(1);
  const inShort =
    ranking.winner === null
      ? page.why.meaning[confidence]
      : fill(page.why.inShort, {
          orderKept: percent(acceptability.orderKept),
          anyWeights: percent(acceptability.anyWeights),
          factsOffByOne: percent(acceptability.factsOffByOne),
        });
  const sentence = picked.rank === 1 ? words.outcome.sure : words.outcome.sureOfFirst;
  return [fill(sentence, { confidence: page.why.confidence[confidence], inShort })];
}

/** The sentences after the chosen option: what decides, how sure it is, and what is maintained where it is not. */
export function outcomeNotes(speech: Speech): string {
  const { input, words, formula } = speech;
  const { ranking, picked } = input;
  const maintained = ranking.ranking.find(({ id }) => id === ranking.winnerMaintained);
  const instead =
    maintained && ranking.winner === picked.id
      ? [fill(words.outcome.maintained, { option: formula(maintained.pick), fit: points(maintained.fit) })]
      : [];
  return [...whatDecides(speech), ...howSure(speech), ...instead].join(words.space);
}
