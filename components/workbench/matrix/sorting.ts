import type { RankedCombination } from '#lib/scoring/rank.ts';

/** What rows are sorted by: their place, their fit, their monthly cost, or how they stand with a requirement. */
export type SortBy = { column: 'rank' | 'fit' | 'cost' | { requirement: string }; isReversed: boolean };

/** US dollars by combination; null where a cost cannot be said. */
export type MonthlyCosts = ReadonlyMap<string, number | null>;

/** As the ranking has them. */
export const BY_RANK: SortBy = { column: 'rank', isReversed: false };

/** The name of a column as a word, for a key or a value. */
export function wordOf(column: SortBy['column']): string {
  return typeof column === 'string' ? column : `requirement ${column.requirement}`;
}

/** A column asked for once puts its best first, and once more its worst. */
export function sortedNext(now: SortBy, column: SortBy['column']): SortBy {
  return { column, isReversed: wordOf(now.column) === wordOf(column) && !now.isReversed };
}

/** The cheapest first; what cannot be said is last either way. */
function byCost(ranked: readonly RankedCombination[], isReversed: boolean, costs: MonthlyCosts): RankedCombination[] {
  const unknown = isReversed ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const costOf = ({ id }: RankedCombination) => costs.get(id) ?? unknown;
  return ranked.toSorted((a, b) => {
    if (costOf(a) === costOf(b)) return 0;
    return costOf(a) < costOf(b) === isReversed ? 1 : -1;
  });
}

/** Rows with the best of a column first, equal ones as the ranking has them. */
export function sortedRows(
  ranked: readonly RankedCombination[],
  { column, isReversed }: SortBy,
  costs: MonthlyCosts,
): RankedCombination[] {
  if (column === 'rank') return isReversed ? ranked.toReversed() : [...ranked];
  if (column === 'cost') return byCost(ranked, isReversed, costs);
  const pointsOf = ({ fit, cells }: RankedCombination) =>
    column === 'fit' ? fit : (cells.find(({ requirement }) => requirement === column.requirement)?.score ?? 0);
  return ranked.toSorted((a, b) => (isReversed ? pointsOf(a) - pointsOf(b) : pointsOf(b) - pointsOf(a)));
}
