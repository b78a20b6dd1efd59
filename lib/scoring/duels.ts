import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';
import { differences } from './explain.ts';
import type { RankedCombination } from './rank.ts';

/** In one dimension, the best combination with the picked option against the best with another one. */
export type Duel = {
  dimension: Dimension;
  option: string;
  other: string;
  /** The two combinations that meet. */
  best: RankedCombination;
  otherBest: RankedCombination;
  /** Points of fit by which the option is ahead; negative where it is behind. */
  over: number;
  /** Whether a must decides: the two stand in different tiers, and the points come second. */
  isByMust: boolean;
  because: ReturnType<typeof differences>;
};

/** The three duels of a pick: in each dimension, against the strongest other option. None where there is no other. */
export function duels(rows: readonly RankedCombination[], pick: Pick): Duel[] {
  return DIMENSION_ORDER.flatMap((dimension): Duel[] => {
    // Rows stand in display order, so the first with an option is its best.
    const best = rows.find((row) => row.pick[dimension] === pick[dimension]);
    const otherBest = rows.find((row) => row.pick[dimension] !== pick[dimension]);
    if (!best || !otherBest) return [];
    return [
      {
        dimension,
        option: pick[dimension],
        other: otherBest.pick[dimension],
        best,
        otherBest,
        over: best.fit - otherBest.fit,
        isByMust: best.tier !== otherBest.tier,
        because: differences(best, otherBest),
      },
    ];
  });
}
