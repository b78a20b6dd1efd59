import { openDoubting } from './doubted-scores.ts';
import { drawFalling, shuffle } from './draw-weights.ts';
import { frontierOf } from './frontier.ts';
import { hashOf, seededRandom } from './random.ts';
import type { SamplingProblem } from './sampling-problem.ts';
import { openTally, type Tally } from './tally.ts';

/** How often each combination is first, from 0 to 1; ties are split. */
type Shares = Record<string, number>;

/** Rank acceptability (SMAA-2): how often a combination is first when weights, or facts as well, are drawn at random. */
export type Acceptability = {
  /** What weighs more still does, by any amount; what weighs the same may part. */
  orderKept: Shares;
  /** Any weights at all. */
  anyWeights: Shares;
  /** The order kept, and each fact's effect one lower or one higher, a chance of one in ten each. */
  factsOffByOne: Shares;
};

/** Enough for a standard error of half a point. */
export const DRAWS = 10_000;

function sharesOf({ ids, rows }: SamplingProblem, { wins }: Tally, draws: number): Shares {
  const shares = new Map(ids.map((id) => [id, 0]));
  for (const [row, members] of rows.entries()) {
    // Splitting ties leaves floating noise behind, which no answer should carry.
    const share = Number(((wins[row] ?? 0) / members.length / draws).toFixed(6));
    for (const id of members) shares.set(id, share);
  }
  return Object.fromEntries(shares);
}

/**
 * Simulates a choice: the same problem gives the same shares. Null where there is nothing to be first in: without needs,
 * or when all are ruled out.
 */
export function acceptability(problem: SamplingProblem, draws = DRAWS): Acceptability | null {
  const { seed, rows, isMust, groupEnds } = problem;
  if (isMust.length === 0 || rows.length === 0) return null;
  const random = seededRandom(hashOf(seed));
  const sizes = rows.map((members) => members.length);
  const weights = new Float64Array(isMust.length);
  const { standings, know, doubt } = openDoubting(problem);
  const all = Int32Array.from(rows.keys());
  const frontier = Int32Array.from(frontierOf(problem));
  const orderKept = openTally(frontier, sizes);
  const anyWeights = openTally(frontier, sizes);
  const factsOffByOne = openTally(all, sizes);
  for (let draw = 0; draw < draws; draw += 1) {
    drawFalling(weights, random);
    for (let group = 0; group < groupEnds.length; group += 1) {
      shuffle(weights, groupEnds[group - 1] ?? 0, groupEnds[group] ?? 0, random);
    }
    know(weights, all);
    orderKept.count(standings);
    doubt(weights, random);
    factsOffByOne.count(standings);
    shuffle(weights, 0, weights.length, random);
    know(weights, frontier);
    anyWeights.count(standings);
  }
  return {
    orderKept: sharesOf(problem, orderKept, draws),
    anyWeights: sharesOf(problem, anyWeights, draws),
    factsOffByOne: sharesOf(problem, factsOffByOne, draws),
  };
}
