import { expect, test } from 'vitest';
import { holdsIn } from '#lib/catalog/combinations.ts';
import { theBeyond, theCatalog } from '#lib/catalog/read.ts';
import { weighed } from '#lib/choice/needs.ts';
import { needAt } from './additions.ts';
import { rank } from './rank.ts';

const catalog = theCatalog();

/** The scores of one requirement alone, combination by combination. */
function scoresOf(requirement: string, month: string): Record<string, number> {
  const { ranking } = rank(catalog, month, weighed([needAt(requirement, 'must')]));
  return Object.fromEntries(ranking.map(({ id, cells }) => [id, cells[0]?.score ?? 0]));
}
const blocked = (requirement: string, month: string) =>
  rank(catalog, month, weighed([needAt(requirement, 'must')]))
    .ranking.filter(({ tier }) => tier === 2)
    .map(({ id }) => id);

test.for(['one-language', 'terraform-estate'])(
  '%s points outside the twelve: every combination is a workaround, and none is better than another',
  (requirement) => {
    for (const month of ['2019-02', '2026-11']) {
      expect(Object.values(scoresOf(requirement, month))).toEqual(Array.from({ length: 12 }, () => -1));
    }
  },
);

test('blue/green is an extra in 2019, a hook in 2021 and a property of the ECS service since July 2025', () => {
  const onAlb = (month: string) => scoresOf('gradual-rollout', month)['fargate.alb.cloudformation'];
  expect([onAlb('2019-02'), onAlb('2021-01'), onAlb('2025-06'), onAlb('2025-07')]).toEqual([-1, 1, 1, 2]);
});

test('behind an NLB canary came in February 2026, and without a balancer ECS shifts no traffic: a workaround', () => {
  const today = scoresOf('gradual-rollout', '2026-11');
  expect(today['fargate.api-gateway-nlb.cloudformation']).toBe(2);
  expect(scoresOf('gradual-rollout', '2026-01')['fargate.api-gateway-nlb.cloudformation']).toBe(1);
  // The guide on blue/green: "headless" services may use it, but ECS does not shift their traffic. A workaround.
  for (const month of ['2025-07', '2025-10', '2026-11'])
    expect(scoresOf('gradual-rollout', month)['fargate.service-discovery.cloudformation'], month).toBe(-1);
  const { ranking } = rank(catalog, '2026-11', weighed([needAt('gradual-rollout', 'must')]));
  const internal = ranking.filter(({ pick }) => pick.balance === 'service-discovery');
  expect(internal.every(({ tier, fit }) => tier > 0 && fit < 50)).toBe(true);
});

test('a fact shown in a month tells of nothing that came later', () => {
  const said = (month: string, start: string) =>
    [...catalog.facts, ...theBeyond().flatMap(({ facts }) => facts)]
      .filter((fact) => holdsIn(fact, month) && fact.id.startsWith(start))
      .map(({ text }) => text.en)
      .join(' ');
  expect(said('2025-07', 'F84')).not.toMatch(/linear|canary/);
  expect(said('2025-10', 'F84')).toMatch(/linear and canary/);
  expect(said('2019-02', 'F87')).toMatch(/not generally available/);
  expect(said('2019-07', 'F87')).toMatch(/CDK is added/);
  expect(said('2023-08', 'B')).not.toContain('OpenTofu');
  expect(said('2024-01', 'B')).toContain('OpenTofu');
});

test('a must of gradual rollout rules ecs-cli out in every month, as its source sends no strategy', () => {
  for (const month of ['2019-02', '2022-01', '2026-11']) {
    const out = blocked('gradual-rollout', month);
    for (const { id, pick } of rank(catalog, month, []).ranking) {
      if (pick.deploy === 'ecs-cli') expect(out, month).toContain(id);
    }
  }
  expect(blocked('gradual-rollout', '2019-02')).toContain('fargate.service-discovery.cloudformation');
  expect(blocked('gradual-rollout', '2026-11')).not.toContain('fargate.service-discovery.cloudformation');
});

test('nothing to install: the console takes a template, ecs-cli is a binary', () => {
  const today = scoresOf('nothing-to-install', '2026-11');
  expect(today['fargate.alb.cloudformation']).toBe(2);
  expect(today['fargate.alb.ecs-cli']).toBe(-1);
});

test('load in waves and idle months speak for Fargate; an hourly price in front speaks against it', () => {
  const spiky = scoresOf('spiky-load', '2026-11');
  expect(spiky['fargate.api-gateway-nlb.cloudformation']).toBe(2);
  expect(spiky['fargate.api-gateway-nlb.ecs-cli']).toBe(1);
  expect(spiky['ec2.alb.cloudformation']).toBe(0);
  expect(scoresOf('spiky-load', '2019-02')['ec2.alb.cloudformation']).toBe(-1);
  const idle = scoresOf('low-idle-cost', '2026-11');
  expect(idle['fargate.service-discovery.cloudformation']).toBe(2);
  expect(idle['fargate.alb.cloudformation']).toBe(0);
  expect(idle['ec2.alb.cloudformation']).toBe(-2);
});
