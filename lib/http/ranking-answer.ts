import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { type Supposition, wouldBe } from '#lib/scoring/supposition.ts';
import type { RankingAnswer } from './answer-schemas.ts';
import { certaintyOf } from './certainty.ts';
import { rankChoice } from './decide.ts';

/** The answer of /api/ranking, as it is or as it would be. */
export function rankingAnswer(actual: Catalog, choice: Choice, supposed: Supposition | null): RankingAnswer {
  const catalog = wouldBe(actual, supposed);
  const answer = rankChoice(catalog, choice);
  const { asOf, winner, winnerMaintained, leaders, rival, ranking } = answer;
  const { confidence, acceptability, flips } = certaintyOf(catalog, choice, answer, supposed);
  return {
    asOf,
    catalogVersion: catalog.edition.version,
    winner,
    winnerMaintained,
    leaders,
    rival,
    confidence,
    ranking: ranking.map(({ id, pick, rank, tier, fit, tied, dominatedBy, blockedBy, cells }) => {
      return { id, pick, rank, tier, fit, tied, dominatedBy, blockedBy, cells };
    }),
    acceptability,
    flips,
    ...(supposed && { supposed }),
  };
}
