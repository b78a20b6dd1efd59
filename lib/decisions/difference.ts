import type { Need } from '#lib/choice/needs.ts';
import type { ScoringFact } from '#lib/scoring/incidence.ts';
import { type FactChange, factsBetween } from '#lib/scoring/timeline.ts';
import type { HeldDecision } from './held-decision.ts';
import { type OptionChange, optionChanges } from './option-change.ts';

export type NeedChange = { requirement: string; from: Need | null; to: Need | null };
type Standing = { rank: number | null; tier: number; fit: number };
export type RankMove = { id: string; from: Standing; to: Standing };

/** What one decision says and another does not. */
export type Difference<F> = {
  options: OptionChange[];
  needs: NeedChange[];
  /** The facts that began or ended between the months and that a need of either weighs. */
  facts: FactChange<F>[];
  /** How many more changed that nobody asked for. */
  otherFacts: number;
  /** The combinations that stand in another place, in the order of the later ranking. */
  ranks: RankMove[];
};

function needChanges(from: readonly Need[], to: readonly Need[]): NeedChange[] {
  const requirements = [...new Set([...from, ...to].map(({ requirement }) => requirement))];
  const among = (needs: readonly Need[], id: string) => needs.find(({ requirement }) => requirement === id) ?? null;
  return requirements
    .map((requirement) => ({ requirement, from: among(from, requirement), to: among(to, requirement) }))
    .filter((change) => change.from?.weight !== change.to?.weight || change.from?.level !== change.to?.level);
}

function rankMoves(from: HeldDecision, to: HeldDecision): RankMove[] {
  return to.ranking.ranking.flatMap((row): RankMove[] => {
    const was = from.ranking.ranking.find(({ id }) => id === row.id);
    if (!was || (was.rank === row.rank && was.tier === row.tier)) return [];
    const standing = ({ rank, tier, fit }: Standing) => ({ rank, tier, fit });
    return [{ id: row.id, from: standing(was), to: standing(row) }];
  });
}

/** Holds two decisions against each other. Pure; what their bundles differ in is for others to say. */
export function differenceBetween<F extends ScoringFact>(
  facts: readonly F[],
  from: HeldDecision,
  to: HeldDecision,
): Difference<F> {
  const asked = [...from.needs, ...to.needs].map(({ requirement }) => requirement);
  const changed = factsBetween(facts, from.asOf, to.asOf);
  const isAsked = ({ began, ended }: FactChange<F>) =>
    [began, ended].some((fact) => fact?.requirement !== undefined && asked.includes(fact.requirement));
  const weighed = changed.filter(isAsked);
  return {
    options: optionChanges(facts, from, to),
    needs: needChanges(from.needs, to.needs),
    facts: weighed,
    otherFacts: changed.length - weighed.length,
    ranks: rankMoves(from, to),
  };
}
