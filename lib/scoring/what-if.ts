import type { Need } from '#lib/choice/needs.ts';
import { weighed } from '#lib/choice/needs.ts';
import { incidenceOf, type ScoringCatalog } from './incidence.ts';
import { leadersOf } from './leaders.ts';
import { columnsOf } from './rank.ts';

/** A catalogue that lists its requirements, so that one can be asked for that nobody chose. */
export type AskingCatalog = ScoringCatalog & { requirements: readonly { id: string }[] };

/**
 * The needs after a change: each entry replaces, adds, or with weight 0 takes away. They stand in the vocabulary's order,
 * so applying it and choosing the same by hand give the same link.
 */
export function withChange(catalog: AskingCatalog, needs: readonly Need[], change: readonly Need[]): Need[] {
  const after = new Map([...needs, ...change].map((need) => [need.requirement, need]));
  return catalog.requirements.flatMap(({ id }) => {
    const need = after.get(id);
    return need && need.weight > 0 ? [need] : [];
  });
}

/** Who would lead with these needs in that month. */
export function leadersWith(catalog: ScoringCatalog, asOf: string, needs: readonly Need[]): string[] {
  const incidence = incidenceOf(catalog);
  return leadersOf(incidence, columnsOf(incidence, asOf, weighed(needs)));
}
