import { clamp, type ScoringFact } from './incidence.ts';

/** A fact taken to be one lower or higher than it is, or not to hold. */
export type Supposition = { fact: string; by: -1 | 1 | 'removed' };

/** The facts as they would be. A "cannot" stays one until it is removed. */
export function supposing<F extends ScoringFact>(facts: readonly F[], { fact: id, by }: Supposition): F[] {
  if (by === 'removed') return facts.filter((fact) => fact.id !== id);
  return facts.map((fact) => (fact.id === id ? { ...fact, effect: clamp(fact.effect + by) } : fact));
}
