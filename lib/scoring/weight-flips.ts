import type { Need } from '#lib/choice/needs.ts';
import type { RankedCombination } from './rank.ts';
import { TIE_POINTS } from './rank.ts';

/** The weight of one requirement, all else equal, at which the rival draws level. */
export type WeightFlip = {
  requirement: string;
  from: number;
  equalAt: number;
  /** A plain weight just beyond, at which the rival is ahead by more than a tie; null where the scale has none. */
  beyond: number | null;
};

const WEIGHT_MAX = 10;
/** Weights are written with four decimals at most. */
const DECIMALS = [1, 2, 3, 4];

/** The plainest weight on the far side of a limit. Zero is none: it would take the requirement away, and its gate. */
function plainBeyond(limit: number, isUp: boolean): number | null {
  for (const decimals of DECIMALS) {
    const scale = 10 ** decimals;
    const step = isUp ? Math.floor(limit * scale) + 1 : Math.ceil(limit * scale) - 1;
    if (step > 0 && step <= WEIGHT_MAX * scale) return step / scale;
  }
  return null;
}

/** By how much each cell of the first is above the rival's, and what that makes with the weights. */
function gap(first: RankedCombination, rival: RankedCombination) {
  const cells = first.cells.map(({ requirement, weight, score }, index) => {
    return { requirement, weight, over: score - (rival.cells[index]?.score ?? 0) };
  });
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  return { cells, total, lead: cells.reduce((sum, { weight, over }) => sum + weight * over, 0) };
}

/**
 * In closed form, which weight would have to change for the rival to draw level, the smallest change first. Empty where no
 * single one can: then the rival is never better by that requirement alone. Both must stand in the same tier.
 */
export function weightFlips(first: RankedCombination, rival: RankedCombination): WeightFlip[] {
  const { cells, total, lead } = gap(first, rival);
  const flips = cells.flatMap(({ requirement, weight, over }) => {
    const equalAt = over === 0 ? -1 : weight - lead / over;
    if (equalAt < 0) return [];
    // Where the lead is exactly what counts as a tie: 25 (lead + over·x) = −TIE (total + x) for a change x.
    const slope = 25 * over + TIE_POINTS;
    const limit = weight - (25 * lead + TIE_POINTS * total) / slope;
    const beyond = Math.sign(slope) === Math.sign(over) ? plainBeyond(limit, over < 0) : null;
    return [{ requirement, from: weight, equalAt, beyond }];
  });
  return flips.sort((a, b) => Math.abs(a.equalAt - a.from) - Math.abs(b.equalAt - b.from));
}

/** The shortest change of all weights together at which the rival draws level, and its length; null where one turns negative. */
export function shortestFlip(first: RankedCombination, rival: RankedCombination) {
  const { cells, lead } = gap(first, rival);
  const square = cells.reduce((sum, { over }) => sum + over * over, 0);
  if (square === 0) return null;
  const weights = cells.map(({ requirement, weight, over }) => ({
    requirement,
    from: weight,
    equalAt: weight - (lead * over) / square,
  }));
  if (weights.some(({ equalAt }) => equalAt < 0)) return null;
  return {
    length: Math.abs(lead) / Math.sqrt(square),
    weights: weights.filter(({ from, equalAt }) => from !== equalAt),
  };
}

/** The change of a need that tries a flip: beyond the tie where the scale reaches, else at it; null where it does not. */
export function tryOf(need: Need, { equalAt, beyond }: Pick<WeightFlip, 'equalAt' | 'beyond'>): Need | null {
  const weight = beyond ?? Math.round(equalAt * 1e4) / 1e4;
  return weight > 0 && weight <= WEIGHT_MAX ? { ...need, weight } : null;
}
