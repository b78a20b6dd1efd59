import type { Need } from '#lib/choice/needs.ts';
import { weighed } from '#lib/choice/needs.ts';
import { columnBy, factsInPlay, incidenceOf, type ScoringCatalog } from './incidence.ts';
import { leadersOf, sameLeaders } from './leaders.ts';
import { columnsOf, type Ranking } from './rank.ts';
import { type Supposition, supposing } from './supposition.ts';

/** A fact on which the answer hangs: who would lead if its effect were one lower or higher, or if it did not hold. */
export type CriticalFact = Supposition & { requirement: string; leaders: string[] };

const WAYS = [-1, 1, 'removed'] as const;

/** The facts in play of which a single one, off by one or removed, changes the leaders. A "cannot" stays one until removed. */
export function criticalFacts(
  catalog: ScoringCatalog,
  { asOf, leaders: now }: Ranking,
  needs: readonly Need[],
): CriticalFact[] {
  const incidence = incidenceOf(catalog);
  const columns = columnsOf(incidence, asOf, weighed(needs));
  return columns.flatMap((column, index) => {
    const { requirement } = column.need;
    const facts = factsInPlay(incidence, asOf, requirement);
    return facts.flatMap(({ id }) =>
      WAYS.flatMap((by): CriticalFact[] => {
        const standings = columnBy(incidence, supposing(facts, { fact: id, by }));
        const leaders = leadersOf(incidence, columns.with(index, { ...column, standings }));
        return sameLeaders(leaders, now) ? [] : [{ fact: id, requirement, by, leaders }];
      }),
    );
  });
}
