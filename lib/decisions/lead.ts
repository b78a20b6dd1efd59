import type { RankedCombination } from '#lib/scoring/rank.ts';

/** How far one combination is ahead of another on a requirement, weighed; and unweighed, on the scale of facts. */
export type RequirementLead = { requirement: string; weight: number; score: number; sum: number };

/** The lead of a combination over another, requirement by requirement. */
export function leadsOf(over: RankedCombination, other: RankedCombination): RequirementLead[] {
  return over.cells.map(({ requirement, weight, score }, index) => {
    const lead = score - (other.cells[index]?.score ?? 0);
    return { requirement, weight, score: lead, sum: weight * lead };
  });
}

export const sumOf = (leads: readonly RequirementLead[]) => leads.reduce((sum, lead) => sum + lead.sum, 0);
