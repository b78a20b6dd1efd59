import { holdsIn, matches } from '#lib/catalog/combinations.ts';
import type { Pick } from '#lib/catalog/schema.ts';
import type { ScoringFact } from '#lib/scoring/incidence.ts';

/** The facts of a requirement that began or ended between two months and speak of some of these picks, not of all alike. */
export function changedFacts(
  facts: readonly ScoringFact[],
  requirement: string,
  from: string,
  to: string,
  picks: readonly Pick[],
): { began: string[]; ended: string[] } {
  const parting = facts.filter((fact) => {
    const spoken = picks.filter((pick) => matches(fact, pick)).length;
    return fact.requirement === requirement && spoken > 0 && spoken < picks.length;
  });
  const ids = (holding: string, other: string) =>
    parting.filter((fact) => holdsIn(fact, holding) && !holdsIn(fact, other)).map(({ id }) => id);
  return { began: ids(to, from), ended: ids(from, to) };
}
