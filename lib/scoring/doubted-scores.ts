import { clamp } from './incidence.ts';
import type { SamplingProblem } from './sampling-problem.ts';
import type { Standings } from './tally.ts';

const OFF_CHANCE = 0.1;

type Doubting = {
  standings: Standings;
  /** Scores some rows by the facts as they are. */
  know: (weights: Float64Array, rows: Int32Array) => void;
  /** Turns what is known into a draw in which each fact is one lower or one higher, a chance of one in ten each. */
  doubt: (weights: Float64Array, random: () => number) => void;
};

/** The facts as flat arrays: where each one's cells end, and how far it can move on the scale. */
function flatten(facts: SamplingProblem['facts'], needs: number) {
  const cells = Int32Array.from(facts.flatMap((fact) => fact.cells));
  let end = 0;
  const ends = Int32Array.from(facts, (fact) => {
    end += fact.cells.length;
    return end;
  });
  return {
    cells,
    ends,
    rowOf: cells.map((cell) => Math.floor(cell / needs)),
    needOf: cells.map((cell) => cell % needs),
    lowest: Int8Array.from(facts, ({ effect }) => (effect > -2 ? -1 : 0)),
    highest: Int8Array.from(facts, ({ effect }) => (effect < 2 ? 1 : 0)),
  };
}

type Known = ReturnType<typeof knownOf>;

/** The scores by the facts as they are, and the standings that every draw overwrites. */
function knownOf({ isMust, rows, effects }: SamplingProblem) {
  const needs = isMust.length;
  const scores = Float64Array.from(effects, clamp);
  const gates = Int8Array.from(isMust, Number);
  const short = new Int32Array(rows.length);
  for (const [cell, score] of scores.entries()) {
    const row = Math.floor(cell / needs);
    if (gates[cell % needs] && score < 0) short[row] = (short[row] ?? 0) + 1;
  }
  const standings: Standings = { sums: new Float64Array(rows.length), short: new Int32Array(rows.length) };
  return { needs, scores, gates, short, standings };
}

function knowing({ needs, scores, short, standings }: Known): Doubting['know'] {
  const { sums } = standings;
  return (weights, which) => {
    for (let index = 0; index < which.length; index += 1) {
      const row = which[index] ?? 0;
      let cell = row * needs;
      let sum = 0;
      for (let need = 0; need < needs; need += 1, cell += 1) sum += (weights[need] ?? 0) * (scores[cell] ?? 0);
      sums[row] = sum;
    }
    standings.short.set(short);
  };
}

/** Moves a cell of a fact by one, and the standings with it. */
function moving({ gates, standings }: Known, { cells, rowOf, needOf }: ReturnType<typeof flatten>, doubted: Int8Array) {
  const { sums, short } = standings;
  return (at: number, off: number, weights: Float64Array) => {
    const cell = cells[at] ?? 0;
    const effect = doubted[cell] ?? 0;
    doubted[cell] = effect + off;
    const before = clamp(effect);
    const after = clamp(effect + off);
    if (before === after) return;
    const row = rowOf[at] ?? 0;
    const need = needOf[at] ?? 0;
    sums[row] = (sums[row] ?? 0) + (weights[need] ?? 0) * (after - before);
    if (gates[need] && after < 0 !== before < 0) short[row] = (short[row] ?? 0) + (after < 0 ? 1 : -1);
  };
}

function doubting(known: Known, { effects, facts }: SamplingProblem): Doubting['doubt'] {
  const flat = flatten(facts, known.needs);
  const { ends, lowest, highest } = flat;
  const base = Int8Array.from(effects);
  const doubted = new Int8Array(base);
  const move = moving(known, flat, doubted);
  return (weights, random) => {
    doubted.set(base);
    let at = 0;
    for (let fact = 0; fact < ends.length; fact += 1) {
      const end = ends[fact] ?? 0;
      const chance = random();
      if (chance < OFF_CHANCE || chance >= 1 - OFF_CHANCE) {
        // An effect stays on the scale: what is built in cannot be more than that.
        const off = (chance < OFF_CHANCE ? lowest[fact] : highest[fact]) ?? 0;
        if (off !== 0) for (; at < end; at += 1) move(at, off, weights);
      }
      at = end;
    }
  };
}

/** Keeps the scores of a problem at hand. Each draw overwrites the standings and scores again only what a fact moved. */
export function openDoubting(problem: SamplingProblem): Doubting {
  const known = knownOf(problem);
  return { standings: known.standings, know: knowing(known), doubt: doubting(known, problem) };
}
