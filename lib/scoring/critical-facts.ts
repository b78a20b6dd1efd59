import type { Need } from '#lib/choice/needs.ts';
import { weighed } from '#lib/choice/needs.ts';
import { clamp, columnBy, factsInPlay, incidenceOf, type ScoringCatalog, type ScoringFact } from './incidence.ts';
import { leadersOf, sameLeaders } from './leaders.ts';
import { columnsOf, type Ranking } from './rank.ts';

/** A fact on which the answer hangs: who would lead if its effect were one lower or higher, or if it did not hold. */
export type CriticalFact = { fact: string; requirement: string; by: -1 | 1 | 'removed'; leaders: string[] };

const WAYS = [-1, 1, 'removed'] as const;

function altered(facts: readonly ScoringFact[], id: string, by: CriticalFact['by']): ScoringFact[] {
  if (by === 'removed') return facts.filter((fact) => fact.id !== id);
  return facts.map((fact) => (fact.id === id ? { ...fact, effect: clamp(fact.effect + by) } : fact));
}

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
        const standings = columnBy(incidence, altered(facts, id, by));
        const leaders = leadersOf(incidence, columns.with(index, { ...column, standings }));
        return sameLeaders(leaders, now) ? [] : [{ fact: id, requirement, by, leaders }];
      }),
    );
  });
}
