import { matches } from '#lib/catalog/combinations.ts';
import { columnOf, factsInPlay, incidenceOf, type ScoringCatalog } from './incidence.ts';
import type { WeighedNeed } from './rank.ts';

/** A fact in play: its effect, and the cells that it speaks of. A cell that is blocked stays so and is not among them. */
export type FactInPlay = { effect: number; cells: number[] };

/**
 * What a simulation must know, as plain numbers: small enough to be sent to a worker. A row is a group of combinations
 * of which every fact speaks alike; a cell is `row * needs + need`.
 */
export type SamplingProblem = {
  seed: string;
  /** Every combination of the catalogue. */
  ids: string[];
  /** The combinations of each row; who is ruled out is in none. */
  rows: string[][];
  isMust: boolean[];
  /** Needs of equal weight stand together, the heaviest first: where each such group ends. */
  groupEnds: number[];
  /** The sum of the effects in each cell, not yet held to the scale. */
  effects: number[];
  facts: FactInPlay[];
};

function groupEndsOf(needs: readonly WeighedNeed[]): number[] {
  return needs.flatMap(({ weight }, index) => (needs[index + 1]?.weight === weight ? [] : [index + 1]));
}

function seedOf(asOf: string, needs: readonly WeighedNeed[]): string {
  return [asOf, ...needs.map(({ requirement, weight, isMust }) => `${requirement}.${weight}.${isMust}`)].join(',');
}

/** The problem of a choice; the order in which its needs stand does not matter. */
export function samplingProblem(catalog: ScoringCatalog, asOf: string, given: readonly WeighedNeed[]): SamplingProblem {
  const needs = given.toSorted((a, b) => b.weight - a.weight || (a.requirement < b.requirement ? -1 : 1));
  const incidence = incidenceOf(catalog);
  const columns = needs.map(({ requirement }) => columnOf(incidence, asOf, requirement));
  const standings = (index: number) => columns.flatMap((column) => column[index] ?? []);
  const rows = new Map<string, number[]>();
  for (const index of incidence.combinations.keys()) {
    const own = standings(index);
    if (own.some(({ blocking }, need) => needs[need]?.isMust && blocking.length > 0)) continue;
    const alike = own.map(({ facts }) => facts.join(' ')).join(',');
    rows.set(alike, [...(rows.get(alike) ?? []), index]);
  }
  const groups = [...rows.values()];
  const first = groups.map(([index = 0]) => ({ index, pick: incidence.combinations[index]?.pick }));
  const facts = needs.map(({ requirement }) => factsInPlay(incidence, asOf, requirement));
  const isBlocked = (index: number, need: number) => (columns[need]?.[index]?.blocking.length ?? 0) > 0;
  return {
    seed: seedOf(asOf, needs),
    ids: incidence.combinations.map(({ id }) => id),
    rows: groups.map((members) => members.flatMap((index) => incidence.combinations[index]?.id ?? [])),
    isMust: needs.map(({ isMust }) => isMust),
    groupEnds: groupEndsOf(needs),
    effects: first.flatMap(({ index, pick }) =>
      facts.map((own, need) => {
        if (isBlocked(index, need)) return -2;
        return own.reduce((sum, fact) => sum + (pick && matches(fact, pick) ? fact.effect : 0), 0);
      }),
    ),
    facts: facts.flatMap((own, need) =>
      own.map((fact) => ({
        effect: fact.effect,
        cells: first.flatMap(({ index, pick }, row) =>
          pick && matches(fact, pick) && !isBlocked(index, need) ? [row * needs.length + need] : [],
        ),
      })),
    ),
  };
}
