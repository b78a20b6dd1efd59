import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { arrowsOf } from './arrows.ts';
import type { DiagramGraph, DiagramNode } from './graph-shape.ts';
import type { PartStates } from './highlights.ts';
import { OUTSIDE } from './outside-parts.ts';
import { BALANCER_PLACES, type Box, PLACES, servicePlace } from './places.ts';
import type { Scene, ScenePart, SceneShape } from './scene-shape.ts';
import { SERVICE_WORDS } from './words.ts';

const FRAMES: ReadonlySet<DiagramRole> = new Set(['vpc', 'public-subnets', 'private-subnets', 'instances']);
const FRAME_ORDER: readonly DiagramRole[] = ['vpc', 'public-subnets', 'private-subnets', 'instances'];

function shapeOf({ role, place }: DiagramNode): SceneShape {
  if (FRAMES.has(role)) return 'frame';
  if (role === 'service') return 'service';
  return place === 'deploy' ? 'bar' : 'card';
}

function boxOf({ role, place, id }: DiagramNode, services: readonly DiagramNode[]): Box {
  if (role === 'service') {
    const index = services.findIndex((service) => service.id === id);
    return servicePlace(index, services.length);
  }
  if (role === 'balancer') return BALANCER_PLACES[place === 'public' ? 'public' : 'private'];
  return PLACES[role];
}

/** A client that cannot get in stands outside all the same: the broken edge needs its end. */
function ghosts({ nodes }: DiagramGraph, { broken }: PartStates, lang: Locale): DiagramNode[] {
  const isWanted = broken.some(({ from }) => from === 'client') && !nodes.some(({ role }) => role === 'client');
  return isWanted ? [{ ...OUTSIDE.client, slot: 'client', members: [], sentence: OUTSIDE.client.sentence[lang] }] : [];
}

const NO_STATES: PartStates = { parts: new Map(), broken: [] };

/** The picture of a graph: every part at its fixed place, frames first, and the arrows between them. Pure. */
export function sceneOf(graph: DiagramGraph, lang: Locale, states: PartStates = NO_STATES): Scene {
  const services = graph.nodes.filter(({ role }) => role === 'service');
  const outside = ghosts(graph, states, lang);
  const parts = [...graph.nodes, ...outside].map((node): ScenePart => {
    const state = states.parts.get(node.id);
    return {
      key: node.slot,
      node,
      shape: shapeOf(node),
      box: boxOf(node, services),
      label: node.label[lang],
      ...(node.detail && { detail: node.detail[lang] }),
      ...(node.role === 'service' && {
        caption: SERVICE_WORDS[node.icon === 'fargate' ? 'fargate' : 'instances'][lang],
      }),
      ...(state && { state }),
      isGhost: outside.includes(node),
    };
  });
  const rank = ({ node }: ScenePart) => {
    const index = FRAME_ORDER.indexOf(node.role);
    return index < 0 ? FRAME_ORDER.length : index;
  };
  parts.sort((a, b) => rank(a) - rank(b));
  return { parts, arrows: arrowsOf(graph, parts, states) };
}
