import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { DiagramGraph } from './graph-shape.ts';

/** `answers`: it meets a requirement; `strains`: here sits the workaround; `broken`: a must rules it out. */
export type PartState = 'answers' | 'strains' | 'broken';

/** What of the picture is to be marked: parts by id, and the ways that cannot be gone. */
export type PartStates = {
  parts: ReadonlyMap<string, PartState>;
  /** A part alone, or the arrow from it to another. */
  broken: readonly { from: DiagramRole; to?: DiagramRole }[];
};

/** What an option declares of the picture. */
export type DrawnOption = {
  /** Requirement to the roles that answer it. */
  lights: Readonly<Record<string, readonly DiagramRole[]>>;
  /** What cannot be where a must rules the option out: a part, or the way from one to another. */
  breaks?: readonly DiagramRole[] | undefined;
};

export type HighlightInput = {
  options: readonly DrawnOption[];
  /** The requirements to mark, with their scores for this pick. */
  marked: readonly { requirement: string; score: number }[];
  /** The options that a must rules out, of those above. */
  ruledOut: readonly DrawnOption[];
};

/** The ids of the parts that answer a requirement for a pick. */
function partsAnswering({ nodes }: DiagramGraph, options: readonly DrawnOption[], requirement: string): string[] {
  const roles = new Set(options.flatMap(({ lights }) => lights[requirement] ?? []));
  return nodes.filter(({ role }) => roles.has(role)).map(({ id }) => id);
}

/** Which parts of a picture answer the requirements given, which strain, and where a ruled-out pick breaks. Pure. */
export function highlightsOf(graph: DiagramGraph, { options, marked, ruledOut }: HighlightInput): PartStates {
  const parts = new Map<string, PartState>();
  for (const { requirement, score } of marked.toSorted((a, b) => b.score - a.score)) {
    if (score === 0) continue;
    for (const id of partsAnswering(graph, options, requirement)) parts.set(id, score > 0 ? 'answers' : 'strains');
  }
  const broken = ruledOut.flatMap(({ breaks: [from, to] = [] }) =>
    from === undefined ? [] : [to === undefined ? { from } : { from, to }],
  );
  for (const { from, to } of broken)
    for (const { id, role } of graph.nodes) if (to === undefined && role === from) parts.set(id, 'broken');
  return { parts, broken };
}
