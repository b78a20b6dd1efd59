import { useMemo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { type CutGraph, cutGraph, cutReading } from '#lib/diagram/cut-ways.ts';
import { highlightsOf, type PartStates } from '#lib/diagram/highlights.ts';
import type { Way } from '#lib/diagram/reading.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import type { Diagram } from './use-diagram.ts';

type Seen = {
  /** What the page shows, and what is exported: the one marks the requirement that is pointed at. */
  shown: Scene;
  plain: Scene;
  /** The labels of the parts that answer the marked requirement, and how well; null without one. */
  /** What the picture says, with what a must breaks. */
  cut: CutGraph;
  ways: readonly Way[];
  marked: { requirement: string; score: number; parts: string[] } | null;
};

/** The picture with what the needs say of it: what strains, what a must breaks, what answers the marked requirement. */
export function useScene({ graph, options, ways: read }: Diagram, requirement: string | null): Seen {
  const { locale } = useWords();
  const { catalog, decision } = useWorkbench();
  const row = decision.shown;
  return useMemo(() => {
    const blocking = new Set(row?.blockedBy.map(({ fact }) => fact));
    const blamed = catalog.facts.filter(({ id }) => blocking.has(id));
    const ruledOut = options.filter(({ id, dimension }) =>
      blamed.some((fact) => fact.option === id && fact.dimension === dimension),
    );
    const cells = row?.cells ?? [];
    const statesOf = (marked: typeof cells): PartStates => highlightsOf(graph, { options, marked, ruledOut });
    const cell = cells.find((each) => each.requirement === requirement);
    const strained = statesOf(cells.filter(({ score }) => score < 0));
    const plain = sceneOf(graph, locale, strained);
    const cut = cutGraph(graph, strained, locale);
    const told = { cut, ways: cut.cuts.length > 0 ? cutReading(cut, locale) : read };
    if (!cell) return { shown: plain, plain, ...told, marked: null };
    const states = statesOf([cell]);
    const parts = graph.nodes.filter(({ id }) => states.parts.has(id)).map(({ label }) => label[locale]);
    const marked = { requirement: cell.requirement, score: cell.score, parts };
    return { shown: sceneOf(graph, locale, states), plain, ...told, marked };
  }, [graph, options, read, row, catalog, locale, requirement]);
}
