import { COMPARED_MAX } from './compared.ts';
import { contributions } from './explain.ts';
import type { RankedCombination, Ranking } from './rank.ts';

/** How one combination stands with one requirement, in a comparison. */
export type ComparedCell = { score: number; points: number; facts: string[]; isBlocked: boolean };

/** Two to four combinations side by side. */
export type Comparison = {
  combinations: RankedCombination[];
  requirements: { requirement: string; weight: number; cells: ComparedCell[]; differs: boolean }[];
};

/** Puts combinations side by side, in the order asked for. Unknown ids and repetitions are left out, and what is too many. */
export function compare({ ranking }: Pick<Ranking, 'ranking'>, ids: readonly string[]): Comparison {
  const asked = [...new Set(ids)].flatMap((id) => ranking.find((row) => row.id === id) ?? []).slice(0, COMPARED_MAX);
  const bars = asked.map(({ cells }) => contributions(cells));
  const requirements = (bars[0] ?? []).map(({ requirement, weight }, index) => {
    const cells = asked.map(({ blockedBy }, place): ComparedCell => {
      const { score = 0, points = 0, facts = [] } = bars[place]?.[index] ?? {};
      return { score, points, facts, isBlocked: blockedBy.some((block) => block.requirement === requirement) };
    });
    return { requirement, weight, cells, differs: cells.some(({ score }) => score !== cells[0]?.score) };
  });
  return { combinations: asked, requirements };
}
