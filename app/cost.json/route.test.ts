import { expect, test, vi } from 'vitest';
import { costSchema } from '#lib/http/cost-schema.ts';
import { GET } from './route.ts';

// The first answer composes twelve templates, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

async function costOf(query: string) {
  const response = await GET(new Request(`http://127.0.0.1:3000/cost.json?${query}`));
  return costSchema.parse(await response.json());
}

const PICK = 'pick=fargate.alb.cloudformation';

test('the bill names its Region, its day, the traffic assumed, and adds up', async () => {
  const cost = await costOf(`${PICK}&region=us-east-1`);
  expect(cost.region).toMatchObject({ asked: 'us-east-1', priced: 'us-east-1', isStandIn: false });
  expect(cost.checked).toMatch(/^20\d\d-/);
  expect(cost.usage.requestsPerSecond).toBeGreaterThan(0);
  const total = cost.lines.reduce((sum, { perMonthUsd }) => sum + perMonthUsd, 0);
  expect(cost.perMonthUsd).toBeCloseTo(total, 6);
  expect(cost.unpriced).toEqual([]);
});

test('two Fargate tasks of a quarter vCPU in us-east-1 are 18.02 USD a month', async () => {
  const { lines } = await costOf(`${PICK}&region=us-east-1&count=2`);
  const fargate = lines.filter(({ id }) => id.startsWith('fargate-'));
  expect(fargate.reduce((sum, { perMonthUsd }) => sum + perMonthUsd, 0)).toBeCloseTo(18.02, 2);
});

test('left running with no request it still costs, and less than with requests', async () => {
  const { idlePerMonthUsd, perMonthUsd } = await costOf(PICK);
  expect(idlePerMonthUsd).toBeGreaterThan(50);
  expect(idlePerMonthUsd).toBeLessThan(perMonthUsd);
});

test('what the workshop profile saves is what the production profile costs more, thing by thing', async () => {
  const workshop = await costOf(PICK);
  const production = await costOf(`${PICK}&profile=production`);
  const saved = workshop.savings.reduce((sum, { perMonthUsd }) => sum + perMonthUsd, 0);
  expect(workshop.savings.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['container-insights', 'encryption-key']),
  );
  expect(production.perMonthUsd - workshop.perMonthUsd).toBeCloseTo(saved, 1);
  expect(production.savings).toEqual(workshop.savings);
});

test('words are in the language of the bundle', async () => {
  const { notCounted } = await costOf(`${PICK}&lang=ja`);
  expect(notCounted.join('')).toMatch(/[ぁ-ん]/);
});

test('what production adds is said for this very pick: an ALB keeps access logs, an API has traces, neither the other', async () => {
  const { adds: ofAlb } = await costOf(PICK);
  const { adds: ofApi } = await costOf('pick=fargate.api-gateway-nlb.cloudformation');
  const { adds: ofNames } = await costOf('pick=fargate.service-discovery.cloudformation');
  expect(ofAlb).toEqual(expect.arrayContaining(['access-logs', 'firewall', 'scaling', 'flow-logs']));
  expect(ofAlb).not.toContain('tracing');
  expect(ofApi).toContain('tracing');
  expect(ofNames).not.toContain('firewall');
  expect((await costOf(`${PICK}&profile=production`)).adds).toEqual(ofAlb);
});

test('in each Region all combinations and the break-evens have its own prices, as if it had been asked for', async () => {
  const { regions, region, combinations, breakEvens } = await costOf(`${PICK}&region=ap-northeast-1`);
  expect([region.priced, regions.map(({ region: id }) => id).toSorted()]).toEqual([
    'ap-northeast-1',
    ['ap-northeast-1', 'us-east-1'],
  ]);
  const [tokyo, virginia] = ['ap-northeast-1', 'us-east-1'].map((id) => regions.find((each) => each.region === id));
  expect([tokyo?.combinations, tokyo?.breakEvens]).toEqual([combinations, breakEvens]);
  const usdAt = (place: typeof tokyo, id: string) => place?.combinations.find((one) => one.id === id)?.perMonthUsd;
  expect(usdAt(virginia, 'fargate.alb.cloudformation')).toBeCloseTo(virginia?.perMonthUsd ?? 0, 6);
  for (const { id, perMonthUsd } of tokyo?.combinations ?? [])
    expect(usdAt(virginia, id)).toBeLessThan(perMonthUsd ?? 0);
  const asked = await costOf(`${PICK}&region=us-east-1`);
  expect(virginia?.breakEvens).toEqual(asked.breakEvens);
  expect(virginia?.breakEvens.rate?.breakEvenPerSecond).not.toBe(tokyo?.breakEvens.rate?.breakEvenPerSecond);
});
