import type { Incidence } from './incidence.ts';
import { type Column, NOTHING, rounded, TIE_POINTS } from './rank.ts';

type Place = { id: string; tier: number; fit: number };

function placeOf(id: string, index: number, columns: readonly Column[]): Place {
  let tier = 0;
  let weights = 0;
  let sum = 0;
  for (const { need, standings } of columns) {
    const { score, blocking } = standings[index] ?? NOTHING;
    weights += need.weight;
    sum += need.weight * score;
    if (need.isMust && blocking.length > 0) tier = 2;
    else if (need.isMust && score < 0) tier = Math.max(tier, 1);
  }
  return { id, tier, fit: rounded(weights === 0 ? 50 : 50 + (25 * sum) / weights) };
}

/**
 * Who would be first: the `leaders` of a ranking without the rest of it, for the hundreds of questions that begin with
 * "what if". Empty when all are ruled out.
 */
export function leadersOf({ combinations }: Incidence, columns: readonly Column[]): string[] {
  const places = combinations.map(({ id }, index) => placeOf(id, index, columns));
  const tier = Math.min(...places.map((place) => place.tier));
  if (tier === 2) return [];
  const best = places.filter((place) => place.tier === tier).sort((a, b) => b.fit - a.fit);
  const first = best[0]?.fit ?? 50;
  return best.filter(({ fit }) => rounded(first - fit) <= TIE_POINTS).map(({ id }) => id);
}

/** Whether two answers name the same leaders. */
export function sameLeaders(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
