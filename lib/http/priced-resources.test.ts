import { expect, test } from 'vitest';
import { CONTENT, composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { thePrices } from '#lib/catalog/read.ts';
import { computeBill } from '#lib/pricing/bill.ts';
import { isKnownType } from '#lib/pricing/charges.ts';
import { SMALL } from '#lib/pricing/usage.ts';

const SHEETS = thePrices();
const IN_ECR = '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1';
const SHAPES = [
  {},
  { profile: 'production' },
  { 'vpc-link': 'v1' },
  { egress: 'nat-per-zone' },
  { egress: 'endpoints', image: IN_ECR },
];
const ALL = combinations(CONTENT).flatMap(({ id }) =>
  ['off', 'on'].map((discovery) => ({ name: `${id}, discovery ${discovery}`, id, discovery })),
);
const instances = { type: 't3.medium', count: 2 };
const settings = {
  region: 'ap-northeast-1',
  services: [{ cpu: 256, memory: 512, count: 2 }],
  arch: 'x86_64' as const,
  spot: 0,
  instances,
};

function resourcesOf(id: string, shape: Record<string, string>) {
  return Object.entries(composeContent(id, shape).template.Resources).map(([logicalId, { Type, Properties }]) => {
    return { logicalId, type: Type, properties: Properties };
  });
}

test.each(ALL)('$name: every resource is priced or known to be free', ({ id, discovery }) => {
  const types = SHAPES.flatMap((shape) => resourcesOf(id, { ...shape, discovery }).map(({ type }) => type));
  expect([...new Set(types)].filter((type) => !isKnownType(type))).toEqual([]);
});

test.each(ALL)('$name: the bill has no gap, and leaving it running is not free', ({ id, discovery }) => {
  for (const shape of SHAPES) {
    const bill = computeBill({ resources: resourcesOf(id, { ...shape, discovery }), settings, usage: SMALL }, SHEETS);
    expect(bill.unpriced).toEqual([]);
    expect(bill.idlePerMonthUsd).toBeGreaterThan(20);
    expect(bill.perMonthUsd).toBeGreaterThan(bill.idlePerMonthUsd);
  }
});

test('a bundle for ecs-cli costs what the same one for CloudFormation costs, though its template holds no task', () => {
  const idleOf = (id: string) =>
    computeBill({ resources: resourcesOf(id, {}), settings, usage: SMALL }, SHEETS).idlePerMonthUsd;
  expect(idleOf('fargate.alb.ecs-cli')).toBeCloseTo(idleOf('fargate.alb.cloudformation'), 6);
});
