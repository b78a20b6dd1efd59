import { holdsIn, matches } from '#lib/catalog/combinations.ts';
import type { Fact, Pick } from '#lib/catalog/schema.ts';
import type { ScoringFact } from './incidence.ts';
import type { Cell, RankedCombination } from './rank.ts';

/** One bar of the waterfall: the points that a requirement adds to (or takes from) the 50 that everyone starts with. */
export type Contribution = { requirement: string; weight: number; score: number; points: number; facts: string[] };

/** The waterfall of a combination: 50 and these points are its fit. Empty without needs. */
export function contributions(cells: readonly Cell[]): Contribution[] {
  const weight = cells.reduce((sum, cell) => sum + cell.weight, 0);
  return cells.map((cell) => ({ ...cell, points: weight === 0 ? 0 : (25 * cell.weight * cell.score) / weight }));
}

type OpenedBar = { facts: { fact: string; effect: number; points: number }[]; rest: number };

/**
 * A bar opened into its facts. Facts and `rest` add up to the bar; `rest` is zero unless a fact blocks, which makes the
 * bar a "cannot" whatever the others say.
 */
export function openBar(
  cells: readonly Cell[],
  bar: Contribution,
  known: readonly { id: string; effect: number }[],
): OpenedBar {
  const weight = cells.reduce((sum, cell) => sum + cell.weight, 0);
  const facts = bar.facts.map((id) => {
    const effect = known.find((fact) => fact.id === id)?.effect ?? 0;
    return { fact: id, effect, points: weight === 0 ? 0 : (25 * bar.weight * effect) / weight };
  });
  const effects = facts.reduce((sum, { effect }) => sum + effect, 0);
  return { facts, rest: weight === 0 ? 0 : (25 * bar.weight * (bar.score - effects)) / weight };
}

/** Where two combinations part: the requirements whose cells differ, the largest difference in points first. */
export function differences(first: RankedCombination, other: RankedCombination): (Contribution & { over: number })[] {
  const theirs = contributions(other.cells);
  return contributions(first.cells)
    .map((own, index) => ({ ...own, over: own.points - (theirs[index]?.points ?? 0) }))
    .filter(({ over }) => over !== 0)
    .sort((a, b) => Math.abs(b.over) - Math.abs(a.over));
}

/** The price of a choice: what speaks against it in that month, outside the requirements that were weighed. */
export function priceOf<F extends ScoringFact & { stance: Fact['stance'] }>(
  facts: readonly F[],
  pick: Pick,
  asOf: string,
  weighed: readonly string[],
): F[] {
  return facts.filter(
    (fact) =>
      holdsIn(fact, asOf) &&
      matches(fact, pick) &&
      (fact.stance === 'con' || fact.effect < 0) &&
      !(fact.requirement !== undefined && weighed.includes(fact.requirement)),
  );
}

/** A must that rules something out: how many combinations it excludes, and how many lowering it alone would give back. */
export type Exclusion = { requirement: string; excludes: number; frees: number };

/** The musts that exclude, those first whose lowering alone gives most back. */
export function excludingMusts(rows: readonly RankedCombination[]): Exclusion[] {
  const exclusions = new Map<string, Exclusion>();
  for (const row of rows) {
    const musts = [...new Set(row.blockedBy.map(({ requirement }) => requirement))];
    for (const requirement of musts) {
      const known = exclusions.get(requirement) ?? { requirement, excludes: 0, frees: 0 };
      exclusions.set(requirement, {
        requirement,
        excludes: known.excludes + 1,
        frees: known.frees + (musts.length === 1 ? 1 : 0),
      });
    }
  }
  return [...exclusions.values()].sort((a, b) => b.frees - a.frees || b.excludes - a.excludes);
}

function hittingAll(rows: readonly string[][], chosen: string[], more: number): string[] | undefined {
  const open = rows.find((musts) => !musts.some((must) => chosen.includes(must)));
  if (!open) return chosen;
  if (more === 0) return undefined;
  for (const must of open) {
    const found = hittingAll(rows, [...chosen, must], more - 1);
    if (found) return found;
  }
  return undefined;
}

/** The smallest set of musts that together leave nothing. Empty where something is left. */
export function smallestConflict(rows: readonly RankedCombination[]): string[] {
  const blocking = rows.map((row) => row.blockedBy.map(({ requirement }) => requirement));
  if (rows.length === 0 || blocking.some((musts) => musts.length === 0)) return [];
  const musts = new Set(blocking.flat());
  for (let size = 1; size < musts.size; size += 1) {
    const found = hittingAll(blocking, [], size);
    if (found) return found;
  }
  return [...musts];
}
