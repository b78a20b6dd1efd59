import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { Locale, Text } from '#lib/catalog/schema.ts';
import type { DiagramGraph, DiagramNode } from './graph-shape.ts';
import type { PartStates } from './highlights.ts';
import { OUTSIDE } from './outside-parts.ts';
import { readingOf, type Way } from './reading.ts';
import { KIND_WORDS } from './words.ts';

const NO_WAY: Text = { ja: 'つながりません(対象外)', en: 'no way (ruled out)' };

/** A graph whose ways that cannot be gone are taken out and told apart. */
export type CutGraph = DiagramGraph & { cuts: readonly { from: DiagramNode; to: DiagramNode }[] };

/** Takes what a must breaks out of a graph; a client that cannot get in stands outside all the same. Pure. */
export function cutGraph(graph: DiagramGraph, { broken }: Pick<PartStates, 'broken'>, lang: Locale): CutGraph {
  const roleOf = new Map(graph.nodes.map(({ id, role }) => [id, role]));
  const isMissing = broken.some(({ from }) => from === 'client') && !graph.nodes.some(({ role }) => role === 'client');
  const outside = { ...OUTSIDE.client, slot: 'client', members: [], sentence: OUTSIDE.client.sentence[lang] };
  const nodes: readonly DiagramNode[] = isMissing ? [outside, ...graph.nodes] : graph.nodes;
  const ofRole = (wanted: DiagramRole) => nodes.filter(({ role }) => role === wanted);
  const isCut = (from: string, to: string) =>
    broken.some((cut) => cut.from === roleOf.get(from) && cut.to === roleOf.get(to));
  return {
    nodes,
    edges: graph.edges.filter(({ from, to }) => !isCut(from, to)),
    cuts: broken.flatMap(({ from, to }) =>
      to === undefined ? [] : ofRole(from).flatMap((start) => ofRole(to).map((end) => ({ from: start, to: end }))),
    ),
  };
}

/** The picture in words with what is broken told first. */
export function cutReading(graph: CutGraph, lang: Locale): Way[] {
  const told = graph.cuts.map(({ from, to }): Way => {
    const hops = [from.label[lang], to.label[lang]];
    return { kind: 'request', title: KIND_WORDS.request[lang], hops, text: `${hops.join(' ✕→ ')}: ${NO_WAY[lang]}` };
  });
  return [...told, ...readingOf(graph, lang)];
}
