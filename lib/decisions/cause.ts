import type { Need } from '#lib/choice/needs.ts';

/** How one option came to speak more, or less, for itself against another. */
export type Shift = 'for-new' | 'more-for-new' | 'from-old-to-new' | 'not-for-old' | 'less-for-old';

/** How a must stands between the two options of a change. */
export type Gate = {
  /** `stops`: it keeps the former option out now. `frees`: it no longer keeps the new one out. */
  does: 'stops' | 'frees';
  /** Whether it cannot be met at all, or only with a workaround. */
  by: 'cannot' | 'workaround';
  /** Those that say so. */
  facts: string[];
};

/** Why a decision went from one option to another. */
export type Cause =
  /** A requirement that weighs otherwise than before; `null`: not asked for. */
  | { kind: 'level'; requirement: string; from: Need | null; to: Need | null; gate: Gate | null }
  /** Facts that began or ended. */
  | { kind: 'facts'; requirement: string; shift: Shift; gate: Gate | null; began: string[]; ended: string[] }
  /** A person picked it. */
  | { kind: 'hand' }
  /** The ranking had it ahead before, too: a person had picked otherwise, or nothing was picked. */
  | { kind: 'ahead-before' }
  /** It follows from what else changed, and from no single requirement. */
  | { kind: 'together' };
