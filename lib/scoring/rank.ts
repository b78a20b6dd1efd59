import { type Combination, isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import { columnOf, type Incidence, incidenceOf, type ScoringCatalog, type Standing } from './incidence.ts';

/** A requirement as the scoring sees it: how much it weighs, and whether it gates. */
export type WeighedNeed = { requirement: string; weight: number; isMust: boolean };

export type Cell = { requirement: string; weight: number; score: number; facts: string[] };

/** 0: every must is met · 1: a must only with a workaround · 2: ruled out. */
export type Tier = 0 | 1 | 2;

export type RankedCombination = Combination & {
  /** 1 + the combinations in better groups; null where ruled out. */
  rank: number | null;
  tier: Tier;
  /** 0 to 100, unrounded; 50 says that nothing is known either way. */
  fit: number;
  tied: boolean;
  dominatedBy: string | null;
  blockedBy: { requirement: string; fact: string }[];
  cells: Cell[];
};

export type Ranking = {
  asOf: string;
  winner: string | null;
  /** The best combination without a retired part, where the winner has one. */
  winnerMaintained: string | null;
  leaders: string[];
  rival: string | null;
  ranking: RankedCombination[];
};

/** Two fits this close, in points, are a tie. */
export const TIE_POINTS = 0.5;

/** Without rounding, floating noise reorders equal fits when all weights are scaled. */
export const rounded = (fit: number) => Math.round(fit * 1e6) / 1e6;
/** 50 + 25 · Σ weight·score / Σ weight. */
function fitOf(cells: readonly Cell[]): number {
  let weight = 0;
  let sum = 0;
  for (const cell of cells) {
    weight += cell.weight;
    sum += cell.weight * cell.score;
  }
  return weight === 0 ? 50 : 50 + (25 * sum) / weight;
}

/** A need and how every combination stands with it. */
export type Column = { need: WeighedNeed; standings: readonly Standing[] };

export const NOTHING: Standing = { score: 0, facts: [], blocking: [] };

function score(combination: Combination, index: number, columns: readonly Column[]): RankedCombination {
  const blockedBy: RankedCombination['blockedBy'] = [];
  let tier: Tier = 0;
  const cells = columns.map(({ need: { requirement, weight, isMust }, standings }) => {
    const standing = standings[index] ?? NOTHING;
    if (isMust) {
      for (const fact of standing.blocking) blockedBy.push({ requirement, fact });
      if (standing.score < 0 && tier === 0) tier = 1;
    }
    return { requirement, weight, score: standing.score, facts: standing.facts };
  });
  if (blockedBy.length > 0) tier = 2;
  return { ...combination, rank: null, tier, fit: fitOf(cells), tied: false, dominatedBy: null, blockedBy, cells };
}

/** At least equal in every cell and better in one; as weights are positive, better in one shows as a higher fit. */
function dominates(better: RankedCombination, worse: RankedCombination): boolean {
  return (
    better.tier === worse.tier &&
    better.fit > worse.fit &&
    worse.cells.every((cell, index) => (better.cells[index]?.score ?? 0) >= cell.score)
  );
}

/** A combination joins the group above while that group's first is at most half a point above it. */
function giveRanks(sorted: readonly RankedCombination[]): void {
  let group: RankedCombination[] = [];
  for (const [index, row] of sorted.entries()) {
    if (row.tier === 2) return;
    const first = group[0];
    const joins = first?.tier === row.tier && rounded(first.fit - row.fit) <= TIE_POINTS;
    group = joins ? [...group, row] : [row];
    row.rank = joins ? (first?.rank ?? null) : index + 1;
    if (joins) for (const member of group) member.tied = true;
  }
}

function rivalOf(winner: RankedCombination, rows: readonly RankedCombination[]): RankedCombination | undefined {
  const live = rows.filter((row) => row !== winner && row.dominatedBy === null);
  return live.find((row) => row.tier === winner.tier) ?? live.find((row) => row.tier === winner.tier + 1);
}

function maintainedInsteadOf(
  winner: RankedCombination,
  rows: readonly RankedCombination[],
  catalog: ScoringCatalog,
  asOf: string,
) {
  const hasRetiredPart = (row: RankedCombination) =>
    optionsOf(catalog.options, row.pick).some((option) => isRetired(option, asOf));
  return hasRetiredPart(winner) ? rows.find((row) => row.tier !== 2 && !hasRetiredPart(row)) : undefined;
}

/** The needs, each with how every combination stands with it in that month. */
export function columnsOf(incidence: Incidence, asOf: string, needs: readonly WeighedNeed[]): Column[] {
  return needs.map((need) => ({ need, standings: columnOf(incidence, asOf, need.requirement) }));
}

/**
 * Ranks every combination of the catalogue for a month and the needs given: tiers first, then fit.
 * The formulas are those of the decision model (ARCHITECTURE.md, "How a fit is made"). Pure; `ranking` stands in display order.
 */
export function rank(catalog: ScoringCatalog, asOf: string, needs: readonly WeighedNeed[]): Ranking {
  const incidence = incidenceOf(catalog);
  const columns = columnsOf(incidence, asOf, needs);
  const rows = incidence.combinations.map((combination, index) => score(combination, index, columns));
  // A stable sort leaves equal fits in the vocabulary's order.
  rows.sort((a, b) => a.tier - b.tier || rounded(b.fit) - rounded(a.fit));
  giveRanks(rows);
  for (const row of rows) {
    row.dominatedBy = rows.find((other) => dominates(other, row))?.id ?? null;
  }
  const leaders = rows.filter((row) => row.rank === 1);
  const winner = leaders.length === 1 ? leaders[0] : undefined;
  return {
    asOf,
    winner: winner?.id ?? null,
    winnerMaintained: (winner && maintainedInsteadOf(winner, rows, catalog, asOf)?.id) ?? null,
    leaders: leaders.map(({ id }) => id),
    rival: (winner && rivalOf(winner, rows)?.id) ?? null,
    ranking: rows,
  };
}
