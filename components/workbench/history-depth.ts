import type { Supposition } from '#lib/scoring/supposition.ts';

/** How many steps of this workbench lie behind and before the present one, and what is supposed; it rides along in the browser's history. */
type Step = { depth: number; supposed: Supposition | null };

/** The state of a history entry made at a depth. */
export function stepState(depth: number, supposed: Supposition | null): Step {
  return { depth, supposed };
}

/** What a history entry keeps; the entry that the page was opened with keeps nothing. Only `stepState` and Next write there. */
export function stepOf(state: Partial<Step> | null): Step {
  return { depth: state?.depth ?? 0, supposed: state?.supposed ?? null };
}
