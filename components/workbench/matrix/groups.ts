import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Dimension } from '#lib/catalog/schema.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** How rows may be put together. */
export type GroupBy = 'tier' | Dimension;
export const GROUPINGS: readonly GroupBy[] = ['tier', ...DIMENSION_ORDER];

/** Rows that share a tier or an option: those to show, and those that another row is never worse than. */
export type Group = { key: string; shown: RankedCombination[]; folded: RankedCombination[] };

/** Puts rows together: tiers from the best down, other groups in the order of their first row. What is ruled out is never folded: it says why. */
export function groupsOf(rows: readonly RankedCombination[], by: GroupBy, keep: readonly string[]): Group[] {
  const keyOf = (row: RankedCombination) => (by === 'tier' ? String(row.tier) : row.pick[by]);
  const isFolded = ({ id, tier, dominatedBy }: RankedCombination) =>
    tier !== 2 && dominatedBy !== null && !keep.includes(id);
  const keys = [...new Set(rows.map(keyOf))];
  return (by === 'tier' ? keys.sort() : keys).map((key) => {
    const members = rows.filter((row) => keyOf(row) === key);
    return { key, shown: members.filter((row) => !isFolded(row)), folded: members.filter(isFolded) };
  });
}
