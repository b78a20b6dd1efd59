import { expect, test } from 'vitest';
import { CONTENT } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import { highlightsOf } from '#lib/diagram/highlights.ts';
import { type Box, PICTURE } from '#lib/diagram/places.ts';
import { readingOf } from '#lib/diagram/reading.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import { againstScene } from '#lib/diagram/scene-difference.ts';
import { DRAWN_WITH_NAMES as DRAWN, graphOf, THREE } from './diagrams.fixture.ts';

const MOVING: readonly DiagramRole[] = ['service', 'balancer'];

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(DRAWN)('$name: no part covers another, and all are on the picture', ({ id, settings }) => {
  const parts = sceneOf(graphOf(id, settings), 'en').parts.filter(({ shape }) => shape !== 'frame');
  const covered = parts.flatMap((part, index) =>
    parts.slice(index + 1).flatMap((other) => (overlap(part.box, other.box) ? [`${part.key} ${other.key}`] : [])),
  );
  expect(covered).toEqual([]);
  for (const { x, y, width, height } of parts.map(({ box }) => box))
    expect([x >= 0, y >= 0, x + width <= PICTURE.width, y + height <= PICTURE.height]).toEqual([
      true,
      true,
      true,
      true,
    ]);
});

test.each(DRAWN)('$name: every arrow of the graph is drawn, upright or level', ({ id, settings }) => {
  const graph = graphOf(id, settings);
  const { arrows } = sceneOf(graph, 'en');
  const drawn = new Set(arrows.flatMap(({ edges }) => edges));
  // A web ACL before an ALB stands on the way itself.
  const missing = graph.edges.filter((edge) => !drawn.has(edge)).map(({ id: one }) => one);
  expect(missing.filter((one) => one !== 'check firewall balancer')).toEqual([]);
  const slanted = arrows.filter(({ points }) =>
    points.some(([x, y], index) => {
      const [nx, ny] = points[index + 1] ?? [x, y];
      return x !== nx && y !== ny;
    }),
  );
  expect(slanted.map(({ key }) => key)).toEqual([]);
});

test('a role stands at one place, whatever the choice', () => {
  const places = new Map<string, Set<string>>();
  for (const { id, settings } of DRAWN)
    for (const { node, box } of sceneOf(graphOf(id, settings), 'en').parts) {
      if (MOVING.includes(node.role)) continue;
      places.set(node.role, (places.get(node.role) ?? new Set()).add(JSON.stringify(box)));
    }
  expect([...places].filter(([, boxes]) => boxes.size > 1)).toEqual([]);
  expect(places.size).toBeGreaterThan(15);
});

const requestsOf = (id: string, lang: 'ja' | 'en', settings = {}) =>
  readingOf(graphOf(id, settings, lang), lang)
    .filter(({ kind }) => kind === 'request')
    .map(({ text }) => text);

test('the way of a request, in words', () => {
  expect(requestsOf('fargate.api-gateway-nlb.ecs-cli', 'en')).toEqual([
    'Client → API Gateway (REST API) → VPC link (V2) → NLB (TCP :80) → web (:8080 × 2 tasks, in two private subnets)',
  ]);
  expect(requestsOf('ec2.alb.cloudformation', 'ja')).toEqual([
    'クライアント → ALB(HTTP :80、2つのパブリックサブネット) → web(:8080 × 2タスク、2つのプライベートサブネット)',
  ]);
  expect(requestsOf('fargate.service-discovery.cloudformation', 'en')).toEqual([]);
  expect(requestsOf('fargate.alb.cloudformation', 'en', THREE)).toEqual([
    'Client → ALB (HTTP :80, in two public subnets) → web, my-api (in two private subnets)',
  ]);
});

test('every way of the picture is told, and every part of it is met', () => {
  for (const { id, settings } of DRAWN) {
    const graph = graphOf(id, settings);
    const told = readingOf(graph, 'en')
      .map(({ text }) => text)
      .join('\n');
    const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
    const silent = graph.nodes.filter((node) => joined.has(node.id) && !told.includes(node.label.en));
    expect(silent.map(({ slot }) => slot)).toEqual([]);
  }
});

const optionOf = (wanted: string) => {
  const option = CONTENT.options.find(({ id }) => id === wanted);
  if (!option) throw new Error(`no ${wanted}`);
  return option;
};

test('a requirement that an option answers or strains at lights a part which that option draws', () => {
  const known = CONTENT.requirements.map(({ id }) => id);
  for (const option of CONTENT.options) {
    expect(known).toEqual(expect.arrayContaining(Object.keys(option.lights)));
    const about = CONTENT.facts.filter((fact) => fact.option === option.id && fact.effect !== 0);
    const asked = [...new Set(about.flatMap(({ requirement }) => requirement ?? []))].sort();
    expect([option.id, Object.keys(option.lights).sort()]).toEqual([option.id, expect.arrayContaining(asked)]);
    const own = DRAWN.filter(({ pick }) => pick[option.dimension] === option.id);
    const roles = new Set(own.flatMap(({ id, settings }) => graphOf(id, settings).nodes.map(({ role }) => role)));
    const dark = Object.entries(option.lights).filter(([, lit]) => !lit.some((role) => roles.has(role)));
    expect(dark).toEqual([]);
  }
});

test('whatever a must can rule out says where the picture breaks', () => {
  const blamed = new Set(CONTENT.facts.filter(({ blocks }) => blocks).map(({ option }) => option));
  for (const { id, breaks } of CONTENT.options) expect([id, breaks !== undefined]).toEqual([id, blamed.has(id)]);
});

test('a name in the VPC breaks before a client on the internet, who stands outside all the same', () => {
  const graph = graphOf('fargate.service-discovery.cloudformation');
  const states = highlightsOf(graph, { options: [], marked: [], ruledOut: [optionOf('service-discovery')] });
  const { parts, arrows } = sceneOf(graph, 'en', states);
  expect(parts.find(({ key }) => key === 'client')?.isGhost).toBe(true);
  expect(arrows.filter(({ brokenAt }) => brokenAt).map(({ key }) => key)).toEqual(['broken client names']);
});

test('every break is drawn in every combination of its option', () => {
  for (const { id, pick } of combinations(CONTENT)) {
    const ruledOut = CONTENT.options.filter((option) => pick[option.dimension] === option.id && option.breaks);
    for (const option of ruledOut) {
      const graph = graphOf(id);
      const { parts, arrows } = sceneOf(
        graph,
        'ja',
        highlightsOf(graph, { options: [], marked: [], ruledOut: [option] }),
      );
      const marks =
        parts.filter(({ state }) => state === 'broken').length + arrows.filter(({ brokenAt }) => brokenAt).length;
      expect([id, option.id, marks]).toEqual([id, option.id, 1]);
    }
  }
});

test('a requirement marks the parts that answer it, and the worst of several requirements counts', () => {
  const graph = graphOf('fargate.api-gateway-nlb.ecs-cli');
  const options = ['fargate', 'api-gateway-nlb', 'ecs-cli'].map(optionOf);
  const stateOf = (marked: { requirement: string; score: number }[], role: DiagramRole) => {
    const { parts } = highlightsOf(graph, { options, marked, ruledOut: [] });
    return graph.nodes.filter((node) => node.role === role).map(({ id }) => parts.get(id));
  };
  expect(stateOf([{ requirement: 'api-product', score: 2 }], 'api')).toEqual(['answers']);
  expect(
    stateOf(
      [
        { requirement: 'path-routing', score: -1 },
        { requirement: 'api-product', score: 2 },
      ],
      'api',
    ),
  ).toEqual(['strains']);
  expect(stateOf([{ requirement: 'api-product', score: 0 }], 'api')).toEqual([undefined]);
});

const against = (id: string, first: string) =>
  againstScene(sceneOf(graphOf(id), 'en'), sceneOf(graphOf(first), 'en')).labels;

test('beside an ALB, the parts of API Gateway are added, and the balancer is another one', () => {
  expect(against('fargate.api-gateway-nlb.cloudformation', 'fargate.alb.cloudformation')).toEqual({
    added: ['API Gateway', 'VPC link'],
    changed: ['NLB'],
    missing: [],
  });
  expect(against('fargate.alb.cloudformation', 'fargate.alb.cloudformation')).toEqual({
    added: [],
    changed: [],
    missing: [],
  });
});

test('beside instances, Fargate lacks them, and they stand as missing where they would be', () => {
  const { labels, scene } = againstScene(
    sceneOf(graphOf('fargate.alb.cloudformation'), 'en'),
    sceneOf(graphOf('ec2.alb.cloudformation'), 'en'),
  );
  expect(labels).toMatchObject({ added: [], changed: ['ECS on Fargate'], missing: ['EC2'] });
  expect(scene.parts.find(({ key }) => key === 'instances')?.state).toBe('missing');
});
