import { useSyncExternalStore } from 'react';
import type { Doubt } from '#lib/keep/doubt.ts';
import { doubts, onDoubts } from '#lib/keep/doubt-store.ts';

const NONE: Doubt[] = [];

/** The doubts that this browser keeps; none on the server. */
export function useDoubts(): readonly Doubt[] {
  return useSyncExternalStore(onDoubts, doubts, () => NONE);
}
