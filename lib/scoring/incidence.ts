import { type Combination, combinations, matches } from '#lib/catalog/combinations.ts';
import type { Dimension, Fact } from '#lib/catalog/schema.ts';

/** What scoring reads of a fact; its words do not matter here. */
export type ScoringFact = Pick<Fact, 'id' | 'requirement' | 'effect' | 'blocks' | 'when' | 'from' | 'until'>;

export type ScoringCatalog = {
  options: readonly { id: string; dimension: Dimension; retired?: { from: string } | undefined }[];
  facts: readonly ScoringFact[];
};

/** A fact and, by the combination's place in the vocabulary, whether it speaks of it. */
export type Bearing = { fact: ScoringFact; touches: readonly boolean[] };

type Incidence = { combinations: readonly Combination[]; bearingsOf: ReadonlyMap<string, readonly Bearing[]> };

const known = new WeakMap<ScoringCatalog, Incidence>();

function build(catalog: ScoringCatalog): Incidence {
  const all = combinations(catalog);
  const bearingsOf = new Map<string, Bearing[]>();
  for (const fact of catalog.facts) {
    if (fact.requirement === undefined) continue;
    const bearing = { fact, touches: all.map(({ pick }) => matches(fact, pick)) };
    bearingsOf.set(fact.requirement, [...(bearingsOf.get(fact.requirement) ?? []), bearing]);
  }
  return { combinations: all, bearingsOf };
}

/** Which fact speaks of which combination: it depends on the catalogue alone, so a ranking looks it up. */
export function incidenceOf(catalog: ScoringCatalog): Incidence {
  const incidence = known.get(catalog) ?? build(catalog);
  known.set(catalog, incidence);
  return incidence;
}
