import { holdsIn, matches } from '#lib/catalog/combinations.ts';
import type { Pick } from '#lib/catalog/schema.ts';
import type { ScoringFact } from './incidence.ts';

/** The facts by which combinations part on a requirement in a month: those that speak of some of them, not of all. */
export function partingFacts(
  facts: readonly ScoringFact[],
  requirement: string,
  asOf: string,
  picks: readonly Pick[],
): string[] {
  const parting = facts.filter((fact) => {
    const spoken = picks.filter((pick) => matches(fact, pick)).length;
    return fact.requirement === requirement && holdsIn(fact, asOf) && spoken > 0 && spoken < picks.length;
  });
  return parting.map(({ id }) => id);
}
