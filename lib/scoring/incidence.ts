import { type Combination, combinations, holdsIn, matches } from '#lib/catalog/combinations.ts';
import type { Dimension, Fact } from '#lib/catalog/schema.ts';

/** What scoring reads of a fact; its words do not matter here. */
export type ScoringFact = Pick<Fact, 'id' | 'requirement' | 'blocks' | 'when' | 'from' | 'until'> & { effect: number };

export type ScoringCatalog = {
  options: readonly { id: string; dimension: Dimension; retired?: { from: string } | undefined }[];
  facts: readonly ScoringFact[];
};

/** How a combination stands with one requirement in one month: its score, its facts, and those that block. */
export type Standing = { score: number; facts: string[]; blocking: string[] };

export type Incidence = {
  combinations: readonly Combination[];
  factsOf: ReadonlyMap<string, readonly ScoringFact[]>;
  /** By month and requirement, one standing a combination: filled as months are asked for, of which there are few. */
  columns: Map<string, readonly Standing[]>;
};

const known = new WeakMap<ScoringCatalog, Incidence>();

function build(catalog: ScoringCatalog): Incidence {
  const factsOf = new Map<string, ScoringFact[]>();
  for (const fact of catalog.facts) {
    if (fact.requirement !== undefined) factsOf.set(fact.requirement, [...(factsOf.get(fact.requirement) ?? []), fact]);
  }
  return { combinations: combinations(catalog), factsOf, columns: new Map() };
}

/** A score stays on the scale; with the content rules it does so by itself. */
export const clamp = (score: number) => (score > 2 ? 2 : score < -2 ? -2 : score);

function standing(facts: readonly ScoringFact[]): Standing {
  const blocking = facts.filter(({ blocks }) => blocks).map(({ id }) => id);
  const score = blocking.length > 0 ? -2 : clamp(facts.reduce((sum, fact) => sum + fact.effect, 0));
  return { score, facts: facts.map(({ id }) => id), blocking };
}

/** What depends on the catalogue alone, so that a ranking looks it up. */
export function incidenceOf(catalog: ScoringCatalog): Incidence {
  const incidence = known.get(catalog) ?? build(catalog);
  known.set(catalog, incidence);
  return incidence;
}

/** The facts about a requirement that hold in a month. */
export function factsInPlay({ factsOf }: Incidence, month: string, requirement: string): ScoringFact[] {
  return (factsOf.get(requirement) ?? []).filter((fact) => holdsIn(fact, month));
}

/** How every combination stands by these facts about one requirement, in the vocabulary's order. */
export function columnBy({ combinations: all }: Incidence, facts: readonly ScoringFact[]): Standing[] {
  return all.map(({ pick }) => standing(facts.filter((fact) => matches(fact, pick))));
}

/** Every combination's standing with a requirement in a month, in the vocabulary's order. */
export function columnOf(incidence: Incidence, month: string, requirement: string): readonly Standing[] {
  const key = `${month} ${requirement}`;
  const existing = incidence.columns.get(key);
  if (existing) return existing;
  const column = columnBy(incidence, factsInPlay(incidence, month, requirement));
  incidence.columns.set(key, column);
  return column;
}
