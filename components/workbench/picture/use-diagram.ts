import { useEffect, useState } from 'react';
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

type State = { query: string; diagram: Diagram } | { query: string; diagram: null };

const SETTLED_MS = 120;

/** The picture of a bundle; the last one stays while the next comes, and where a setting cannot be used. */
export function useDiagram(query: string | null): { diagram: Diagram | null; isFailed: boolean; isLate: boolean } {
  const [shown, setShown] = useState<Diagram | null>(null);
  const [last, setLast] = useState<State | null>(null);
  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/diagram.json?${query}`, { signal: abort.signal });
        const diagram: Diagram | null = answer.ok ? await answer.json() : null;
        setLast({ query, diagram });
        if (diagram) setShown(diagram);
      } catch {
        if (!abort.signal.aborted) setLast({ query, diagram: null });
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  const isAnswered = last !== null && last.query === query;
  return { diagram: shown, isFailed: isAnswered && last.diagram === null, isLate: !isAnswered };
}
