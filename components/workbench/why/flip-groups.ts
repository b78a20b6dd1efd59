import type { Flip } from '#lib/scoring/flips.ts';

/** The groups under which changes stand; leaving one out stands with how sure the answer is. */
export const GROUPS = ['weights', 'lower', 'add', 'fact'] as const;
export type Group = (typeof GROUPS)[number];

/** The group of a change. */
export function groupOf({ kind }: Flip): Group | null {
  return kind === 'without' ? null : kind === 'weight' ? 'weights' : kind;
}
