import type { Need } from '#lib/choice/needs.ts';
import type { RankedCombination, Ranking } from '#lib/scoring/rank.ts';

/** A decision as another is held against it. */
export type HeldDecision = {
  /** The month whose facts count. */
  asOf: string;
  needs: readonly Need[];
  ranking: Ranking;
  /** What was decided for: picked by hand, else the winner. Null where nobody picked and nobody wins. */
  picked: RankedCombination | null;
  isByHand: boolean;
};
