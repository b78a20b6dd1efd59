import { type ResourceState, sharedState, stateOf } from '#components/deploy/resource-state.ts';
import type { Resource } from '#components/deploy/run.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode } from '#lib/diagram/graph-shape.ts';

/** A part is what the most urgent of its resources is; what stands outside of the template was there before. */
function partState(node: DiagramNode, states: ReadonlyMap<string, ResourceState>): ResourceState {
  const own = node.members.flatMap((id) => states.get(id) ?? []);
  // A service that no template holds comes from a command, after the stack.
  if (own.length === 0) return node.role === 'service' && node.type === undefined ? 'waiting' : 'done';
  return sharedState(own);
}

/** How far each part of the picture is, by the node's id. `failed`: what failed first, even where it is gone since. */
export function litParts(
  { nodes }: DiagramGraph,
  resources: readonly Resource[],
  failed: string | null,
): Map<string, ResourceState> {
  const states = new Map(resources.map((resource) => [resource.logicalId, stateOf(resource)]));
  const isBlamed = ({ members, type }: DiagramNode) =>
    type !== undefined && failed !== null && members.includes(failed);
  return new Map(nodes.map((node) => [node.id, isBlamed(node) ? 'failed' : partState(node, states)]));
}

/** An arrow is there once both of its ends are. */
export function isArrowLit(edges: readonly DiagramEdge[], parts: ReadonlyMap<string, ResourceState>): boolean {
  return edges.some(({ from, to }) => parts.get(from) === 'done' && parts.get(to) === 'done');
}
