import { useAnswer } from '#components/ui/use-answer.ts';
import type { Dimension } from '#lib/catalog/schema.ts';
import type { DiagramGraph } from '#lib/diagram/graph-shape.ts';
import type { DrawnOption } from '#lib/diagram/highlights.ts';
import type { Way } from '#lib/diagram/reading.ts';

/** The architecture of a bundle as the server reads it from the template. */
export type Diagram = {
  title: string;
  graph: DiagramGraph;
  /** The picture in words. */
  ways: readonly Way[];
  options: readonly (DrawnOption & { id: string; dimension: Dimension })[];
};

const SETTLED_MS = 120;

/** The picture of a bundle; the last one stays while the next comes, and where a setting cannot be used. */
export function useDiagram(query: string | null): { diagram: Diagram | null; isFailed: boolean; isLate: boolean } {
  const { last, isFailed, isLate } = useAnswer<Diagram>(query === null ? null : `/diagram.json?${query}`, {
    settledMs: SETTLED_MS,
  });
  return { diagram: last, isFailed, isLate: query === null || isLate };
}
