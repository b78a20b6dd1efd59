import { factsInPlay, incidenceOf, type ScoringCatalog } from './incidence.ts';
import { type Column, columnsOf, NOTHING, type WeighedNeed } from './rank.ts';

/** A fact in play: its effect, and the cells that it moves. A cell that is blocked stays so and is not among them. */
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

/** The combinations that no must rules out, those together of which the same facts speak. */
function groupsOf(columns: readonly Column[], count: number): number[][] {
  const groups = new Map<string, number[]>();
  for (let index = 0; index < count; index += 1) {
    const own = columns.map(({ need, standings }) => ({ need, standing: standings[index] ?? NOTHING }));
    if (own.some(({ need, standing }) => need.isMust && standing.blocking.length > 0)) continue;
    const alike = own.map(({ standing }) => standing.facts.join(' ')).join(',');
    groups.set(alike, [...(groups.get(alike) ?? []), index]);
  }
  return [...groups.values()];
}

/** The problem of a choice; the order in which its needs stand does not matter. */
export function samplingProblem(catalog: ScoringCatalog, asOf: string, given: readonly WeighedNeed[]): SamplingProblem {
  const needs = given.toSorted((a, b) => b.weight - a.weight || (a.requirement < b.requirement ? -1 : 1));
  const incidence = incidenceOf(catalog);
  const ids = incidence.combinations.map(({ id }) => id);
  const columns = columnsOf(incidence, asOf, needs);
  const groups = groupsOf(columns, ids.length);
  // All members of a group stand alike: its first speaks for it.
  const standings = groups.flatMap(([index = 0]) => columns.map((column) => column.standings[index] ?? NOTHING));
  const inPlay = needs.flatMap(({ requirement }) => factsInPlay(incidence, asOf, requirement));
  const effectOf = new Map(inPlay.map(({ id, effect }) => [id, effect]));
  const facts = inPlay.map(({ id, effect }) => {
    const cells = standings.flatMap((cell, at) => (cell.facts.includes(id) && cell.blocking.length === 0 ? [at] : []));
    return { effect, cells };
  });
  return {
    seed: seedOf(asOf, needs),
    ids,
    rows: groups.map((members) => members.flatMap((index) => ids[index] ?? [])),
    isMust: needs.map(({ isMust }) => isMust),
    groupEnds: groupEndsOf(needs),
    effects: standings.map((cell) =>
      cell.blocking.length > 0 ? -2 : cell.facts.reduce((sum, id) => sum + (effectOf.get(id) ?? 0), 0),
    ),
    facts: facts.filter(({ cells }) => cells.length > 0),
  };
}
