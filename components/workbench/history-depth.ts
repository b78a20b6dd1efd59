/** How many steps of this workbench lie behind and before the present one; it rides along in the browser's history. */
type Depth = { depth: number };

/** The state of a history entry made at a depth. */
export function depthState(depth: number): Depth {
  return { depth };
}

/** The depth of a history entry; the entry that the page was opened with has none, which is 0. */
export function depthOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0;
}
