import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Dimension } from '#lib/catalog/schema.ts';

/** The dimensions whose option is ruled out by a must, with the sentence that says why. */
export function useBroken(): Map<Dimension, string> {
  const { catalog, decision } = useWorkbench();
  const blocking = new Set(decision.shown?.blockedBy.map(({ fact }) => fact));
  return new Map(catalog.facts.filter(({ id }) => blocking.has(id)).map(({ dimension, text }) => [dimension, text]));
}
