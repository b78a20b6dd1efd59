import { clamp } from './incidence.ts';
import type { SamplingProblem } from './sampling-problem.ts';

type Row = { row: number; scores: number[]; isShort: boolean };

function isBetter(one: Row, other: Row): boolean {
  const pairs = one.scores.map((score, need) => score - (other.scores[need] ?? 0));
  return Math.min(...pairs) >= 0 && Math.max(...pairs) > 0;
}

/** The rows that some weights put first: those of the best tier that no other beats cell by cell. */
export function frontierOf({ rows, effects, isMust }: SamplingProblem): number[] {
  const all = rows.map((_, row): Row => {
    const scores = isMust.map((_must, need) => clamp(effects[row * isMust.length + need] ?? 0));
    return { row, scores, isShort: scores.some((score, need) => isMust[need] && score < 0) };
  });
  const met = all.filter(({ isShort }) => !isShort);
  const best = met.length > 0 ? met : all;
  return best.filter((row) => !best.some((other) => isBetter(other, row))).map(({ row }) => row);
}
