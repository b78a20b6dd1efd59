import type { Ranking } from './rank.ts';

/** As many stand side by side on one page. */
export const COMPARED_MAX = 4;
export const COMPARED_MIN = 2;

/** What is compared while nobody chose: what is shown, and what comes nearest to it. */
export function comparedByDefault({ ranking, winner, rival }: Ranking, shown: string | undefined): string[] {
  const candidates = [shown ?? null, winner, rival, ...ranking.map(({ id }) => id)];
  return [...new Set(candidates)].filter((id) => id !== null).slice(0, COMPARED_MIN);
}
