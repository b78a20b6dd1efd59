import { clamp, type ScoringFact } from './incidence.ts';

/** A fact taken to be one lower or higher than it is, or not to hold. */
export type Supposition = { fact: string; by: -1 | 1 | 'removed' };

/** The facts as they would be. A "cannot" stays one until it is removed. */
export function supposing<F extends ScoringFact>(facts: readonly F[], { fact: id, by }: Supposition): F[] {
  if (by === 'removed') return facts.filter((fact) => fact.id !== id);
  return facts.map((fact) => (fact.id === id ? { ...fact, effect: clamp(fact.effect + by) } : fact));
}

/** The catalogue as it would be; itself where nothing is supposed. */
export function wouldBe<C extends { facts: readonly ScoringFact[] }>(catalog: C, supposed: Supposition | null): C {
  return supposed ? { ...catalog, facts: supposing(catalog.facts, supposed) } : catalog;
}

/** The seed of a simulation under a supposition: shares are kept by it, and it knows the choice alone. */
export function supposedSeed(seed: string, supposed: Supposition | null): string {
  return supposed ? `${seed} ${supposed.fact} ${supposed.by}` : seed;
}
