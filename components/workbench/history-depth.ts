import type { Supposition } from '#lib/scoring/supposition.ts';

/** How many steps of this workbench lie behind and before the present one, and what is supposed; it rides along in the browser's history. */
type Step = { depth: number; supposed: Supposition | null };

/** The state of a history entry made at a depth. */
export function stepState(depth: number, supposed: Supposition | null): Step {
  return { depth, supposed };
}

/** How deep a history entry lies; the entry that the page was opened with keeps nothing. Only `stepState` and Next write there. */
export function depthOf(state: Partial<Step> | null): number {
  return state?.depth ?? 0;
}

/** What a history entry supposes; nothing of a fact that there is not: an entry may be older than the catalogue. */
export function supposedIn(state: Partial<Step> | null, facts: readonly { id: string }[]): Supposition | null {
  const supposed = state?.supposed ?? null;
  return facts.some(({ id }) => id === supposed?.fact) ? supposed : null;
}

/** A supposition is of the page alone, so an entry met again by a new page holds none. What Next keeps there stays. */
export function forgetSupposed(): void {
  if (history.state?.supposed) history.replaceState({ ...history.state, supposed: null }, '');
}
