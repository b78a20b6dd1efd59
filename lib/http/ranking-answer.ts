import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import type { RankingAnswer } from './answer-schemas.ts';
import { rankChoice } from './decide.ts';

/** The answer of /api/ranking. */
export function rankingAnswer(catalog: Catalog, choice: Choice): RankingAnswer {
  const { asOf, winner, winnerMaintained, leaders, rival, ranking } = rankChoice(catalog, choice);
  return {
    asOf,
    catalogVersion: catalog.edition.version,
    winner,
    winnerMaintained,
    leaders,
    rival,
    confidence: null,
    ranking: ranking.map(({ id, pick, rank, tier, fit, tied, dominatedBy, blockedBy, cells }) => {
      return { id, pick, rank, tier, fit, tied, dominatedBy, blockedBy, cells };
    }),
    acceptability: null,
    flips: null,
  };
}
