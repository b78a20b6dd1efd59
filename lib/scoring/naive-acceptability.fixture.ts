import { combinations, holdsIn, matches } from '#lib/catalog/combinations.ts';
import type { Acceptability } from './acceptability.ts';
import type { ScoringCatalog, ScoringFact } from './incidence.ts';
import type { WeighedNeed } from './rank.ts';

type Random = () => number;
type Row = { id: string; tier: number; fit: number };

function drawAnyWeights(needs: readonly WeighedNeed[], random: Random): WeighedNeed[] {
  const drawn = needs.map(() => -Math.log(1 - random()));
  const total = drawn.reduce((sum, weight) => sum + weight, 0);
  return needs.map((need, index) => ({ ...need, weight: (drawn[index] ?? 0) / total }));
}

function drawOrderKept(needs: readonly WeighedNeed[], random: Random): WeighedNeed[] {
  const drawn = drawAnyWeights(needs, random).map(({ weight }) => weight);
  drawn.sort((a, b) => b - a);
  const order = needs.map((need) => ({ need, chance: random() }));
  order.sort((a, b) => b.need.weight - a.need.weight || a.chance - b.chance);
  return order.map(({ need }, index) => ({ ...need, weight: drawn[index] ?? 0 }));
}

function offByOne(fact: ScoringFact, random: Random): ScoringFact {
  const chance = random();
  const off = chance < 0.1 ? -1 : chance >= 0.9 ? 1 : 0;
  return { ...fact, effect: Math.max(-2, Math.min(2, fact.effect + off)) };
}

function firstOf(catalog: ScoringCatalog, facts: readonly ScoringFact[], needs: readonly WeighedNeed[]): string[] {
  const rows = combinations(catalog).map(({ id, pick }): Row => {
    const cells = needs.map(({ requirement, weight, isMust }) => {
      const own = facts.filter((fact) => fact.requirement === requirement && matches(fact, pick));
      const isBlocked = own.some(({ blocks }) => blocks);
      const sum = own.reduce((total, { effect }) => total + effect, 0);
      return { weight, score: isBlocked ? -2 : Math.max(-2, Math.min(2, sum)), isMust, isBlocked };
    });
    const isRuledOut = cells.some(({ isMust, isBlocked }) => isMust && isBlocked);
    const tier = isRuledOut ? 2 : cells.some(({ isMust, score }) => isMust && score < 0) ? 1 : 0;
    return { id, tier, fit: 50 + 25 * cells.reduce((total, { weight, score }) => total + weight * score, 0) };
  });
  rows.sort((a, b) => a.tier - b.tier || b.fit - a.fit);
  return rows
    .filter(({ tier, fit }) => tier === rows[0]?.tier && Math.abs(fit - rows[0].fit) < 1e-9)
    .map(({ id }) => id);
}

/** The decision model word for word, with objects and sorting: what the fast one is held against, in results and time. */
export function naiveAcceptability(
  catalog: ScoringCatalog,
  asOf: string,
  needs: readonly WeighedNeed[],
  draws: number,
  random: Random,
): Acceptability {
  const facts = catalog.facts.filter((fact) => fact.requirement !== undefined && holdsIn(fact, asOf));
  const nothing = () => Object.fromEntries(combinations(catalog).map(({ id }) => [id, 0]));
  const shares = { orderKept: nothing(), anyWeights: nothing(), factsOffByOne: nothing() };
  const tally = (to: Record<string, number>, first: readonly string[]) => {
    for (const id of first) to[id] = (to[id] ?? 0) + 1 / first.length / draws;
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = drawOrderKept(needs, random);
    tally(shares.orderKept, firstOf(catalog, facts, weights));
    const doubted = facts.map((fact) => offByOne(fact, random));
    tally(shares.factsOffByOne, firstOf(catalog, doubted, weights));
    tally(shares.anyWeights, firstOf(catalog, facts, drawAnyWeights(needs, random)));
  }
  return shares;
}
