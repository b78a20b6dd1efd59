import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { Text } from '#lib/catalog/schema.ts';
import type { DiagramEdge, DiagramGraph, EdgeKind } from './graph-shape.ts';
import type { PartStates } from './highlights.ts';
import { PLACES, ROWS } from './places.ts';
import { type Ends, right, routeOf } from './routes.ts';
import type { Point, SceneArrow, ScenePart } from './scene-shape.ts';

const OUTPUTS: Text = { ja: 'スタックの出力', en: 'stack outputs' };
/** Of several services these leave as one. */
const SHARED: ReadonlySet<EdgeKind> = new Set(['image', 'logs', 'secret', 'deploy']);

function keyOf({ kind }: DiagramEdge, { from, to }: Ends): string {
  const name = ({ key, node }: ScenePart) => (node.role === 'service' && SHARED.has(kind) ? 'services' : key);
  return `${kind} ${name(from)} ${name(to)}`;
}

/** A request that a web ACL looks at passes under it already. */
const isUnderneath = ({ from, to }: Ends) => from.node.role === 'firewall' && to.node.place === 'public';

function brokenArrow(parts: readonly ScenePart[], from: DiagramRole, to: DiagramRole): SceneArrow[] {
  const [start, end] = [from, to].map((role) => parts.find(({ node }) => node.role === role));
  if (!(start && end)) return [];
  const ends = { from: start, to: end };
  // From outside there is no way at all: the arrow breaks at the wall of the VPC.
  const wall: Point = [PLACES.vpc.x, ROWS.request];
  const isOutside = from === 'client';
  const points: Point[] = isOutside ? [[right(start.box), ROWS.request], wall] : routeOf(ends, 'deploy', 1);
  const [before, last] = [points.at(-2) ?? wall, points.at(-1) ?? wall];
  const brokenAt: Point = isOutside ? wall : [(before[0] + last[0]) / 2, (before[1] + last[1]) / 2];
  return [{ key: `broken ${start.key} ${end.key}`, kind: 'request', points, edges: [], brokenAt }];
}

/** The arrows of a picture; what is broken is drawn in place of what it breaks. */
export function arrowsOf(graph: DiagramGraph, parts: readonly ScenePart[], { broken }: PartStates): SceneArrow[] {
  const count = parts.filter(({ node }) => node.role === 'service').length;
  const arrows = new Map<string, SceneArrow>();
  for (const edge of graph.edges) {
    const [from, to] = [edge.from, edge.to].map((id) => parts.find(({ node }) => node.id === id));
    if (!(from && to)) continue;
    const ends = { from, to };
    if (isUnderneath(ends) || broken.some((cut) => cut.from === from.node.role && cut.to === to.node.role)) continue;
    const key = keyOf(edge, ends);
    const drawn = arrows.get(key);
    const points = drawn?.points ?? routeOf(ends, edge.kind, count);
    const isHandover = edge.kind === 'deploy' && to.node.role === 'tool';
    const edges = [...(drawn?.edges ?? []), edge];
    arrows.set(key, { key, kind: edge.kind, points, edges, ...(isHandover && { label: OUTPUTS }) });
  }
  return [...arrows.values(), ...broken.flatMap(({ from, to }) => (to ? brokenArrow(parts, from, to) : []))];
}
