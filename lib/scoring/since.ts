import type { Need } from '#lib/choice/needs.ts';
import type { ScoringCatalog, ScoringFact } from './incidence.ts';
import { sameLeaders } from './leaders.ts';
import type { Ranking } from './rank.ts';
import { changeBetween, type FactChange } from './timeline.ts';

/** What a decision of an earlier month meets today. */
export type Since<F> = {
  /** The facts that changed and that the needs weigh; without needs, all. */
  weighed: FactChange<F>[];
  others: FactChange<F>[];
  today: Ranking;
  isOther: boolean;
};

/** What changed since a month for whoever has these needs, and the answer today. */
export function sinceThen<F extends ScoringFact>(
  catalog: ScoringCatalog & { facts: readonly F[] },
  needs: readonly Need[],
  then: string,
  newest: string,
): Since<F> {
  const { facts: changes, before, after } = changeBetween(catalog, needs, then, newest);
  const isWeighed = ({ ended, began }: FactChange<F>) =>
    needs.length === 0 ||
    needs.some(({ requirement }) => [ended, began].some((fact) => fact?.requirement === requirement));
  return {
    weighed: changes.filter(isWeighed),
    others: changes.filter((change) => !isWeighed(change)),
    today: after,
    isOther: !sameLeaders(before.leaders, after.leaders),
  };
}
