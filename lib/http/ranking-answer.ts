import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import type { RankingAnswer } from './answer-schemas.ts';
import { certaintyOf } from './certainty.ts';
import { rankChoice } from './decide.ts';

/** The answer of /api/ranking. */
export function rankingAnswer(catalog: Catalog, choice: Choice): RankingAnswer {
  const answer = rankChoice(catalog, choice);
  const { asOf, winner, winnerMaintained, leaders, rival, ranking } = answer;
  const { confidence, acceptability, flips } = certaintyOf(catalog, choice, answer);
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
  };
}
