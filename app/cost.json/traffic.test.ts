import { expect, test, vi } from 'vitest';
import { costSchema } from '#lib/http/cost-schema.ts';
import { GET } from './route.ts';

// Twelve bundles are composed for the first answer, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ask = (query: string) => GET(new Request(`http://127.0.0.1:3000/cost.json?${query}`));

async function costOf(query: string) {
  const response = await ask(query);
  return costSchema.parse(await response.json());
}

const IN_VIRGINIA = 'region=us-east-1';
const ALB = `pick=fargate.alb.cloudformation&${IN_VIRGINIA}`;
const API = `pick=fargate.api-gateway-nlb.cloudformation&${IN_VIRGINIA}`;
const percent = (share: number | undefined) => Math.round((share ?? Number.NaN) * 100);

test('requests, gigabytes out and logs each move their own lines', async () => {
  const lineOf = async (id: string, query: string) =>
    (await costOf(`${API}&${query}`)).lines.find((line) => line.id === id)?.perMonthUsd;
  // 2.628 million calls a month for each request a second, at 3.50 USD a million.
  expect(await lineOf('api-requests', 'rps=4')).toBeCloseTo(4 * 2.628 * 3.5, 6);
  expect(await lineOf('nat-gb', 'out-gb=100')).toBeCloseTo(4.5, 6);
  expect(await lineOf('logs-in', 'log-gb=20')).toBeCloseTo(10, 6);
  expect(await lineOf('api-requests', 'rps=0')).toBeUndefined();
});

test('with nothing going on, the month costs what leaving it running costs', async () => {
  const { perMonthUsd, idlePerMonthUsd } = await costOf(`${ALB}&rps=0&out-gb=0&log-gb=0`);
  const busy = await costOf(`${ALB}&rps=100`);
  expect(idlePerMonthUsd).toBe(busy.idlePerMonthUsd);
  expect(perMonthUsd - idlePerMonthUsd).toBeLessThan(0.01);
  expect(busy.perMonthUsd).toBeGreaterThan(perMonthUsd + 50);
});

test.each([
  ['rps', '10001', '0–10000'],
  ['rps', 'many', '0–10000'],
  ['out-gb', '-1', '0–100000'],
  ['log-gb', '0.001', '0–100000'],
])('%s=%s is refused with the field and what is allowed', async (field, value, allowed) => {
  const response = await ask(`${ALB}&${field}=${value}`);
  expect(response.status).toBe(400);
  const { error } = await response.json();
  expect(error).toMatchObject({ field, allowed: [allowed], message: expect.stringContaining(allowed) });
});

test('the two Regions with prices stand side by side, and one without borrows those of N. Virginia', async () => {
  const cost = await costOf('pick=fargate.alb.cloudformation&region=eu-west-1');
  expect(cost.region).toMatchObject({ asked: 'eu-west-1', priced: 'us-east-1', isStandIn: true });
  const [tokyo, virginia] = cost.regions;
  expect([tokyo?.region, virginia?.region]).toEqual(['ap-northeast-1', 'us-east-1']);
  expect(virginia?.perMonthUsd).toBeCloseTo(cost.perMonthUsd, 9);
  const asked = await costOf('pick=fargate.alb.cloudformation&region=ap-northeast-1');
  expect(tokyo?.perMonthUsd).toBeCloseTo(asked.perMonthUsd, 9);
  expect(tokyo?.lines).toEqual(asked.lines);
});

test('every combination has its cost, the same that its own bill says', async () => {
  const { combinations } = await costOf(`${ALB}&rps=7`);
  expect(combinations).toHaveLength(12);
  const ofApi = combinations.find(({ id }) => id === 'fargate.api-gateway-nlb.cloudformation');
  const own = await costOf(`${API}&rps=7`);
  expect(ofApi?.perMonthUsd).toBeCloseTo(own.perMonthUsd, 9);
  expect(ofApi?.idlePerMonthUsd).toBeCloseTo(own.idlePerMonthUsd, 9);
});

test('a combination that refuses a setting says so instead of a cost', async () => {
  const { combinations } = await costOf(
    `pick=ec2.alb.cloudformation&${IN_VIRGINIA}&service=name:web,gpu:1&instance-type=g4dn.xlarge`,
  );
  const fargate = combinations.filter(({ id }) => id.startsWith('fargate.'));
  expect(fargate).toHaveLength(6);
  for (const { perMonthUsd, problem } of fargate) expect([perMonthUsd, problem]).toEqual([null, expect.any(String)]);
});

test('a t3.medium has to be 42 % full in N. Virginia and 44 % in Tokyo, an m5.large 82 % and 85 %', async () => {
  const packingIn = async (region: string) =>
    (await costOf(`pick=fargate.alb.cloudformation&region=${region}`)).breakEvens.packing;
  for (const [region, medium, large] of [
    ['us-east-1', 42, 82],
    ['ap-northeast-1', 44, 85],
  ] as const) {
    const packing = await packingIn(region);
    expect([packing?.instanceType, percent(packing?.breakEven)]).toEqual(['t3.medium', medium]);
    expect(percent(packing?.others.find(({ instanceType }) => instanceType === 'm5.large')?.breakEven)).toBe(large);
  }
});

test('four large tasks fill their instances more than one small task does', async () => {
  const currentOf = async (query: string) => (await costOf(`${ALB}&${query}`)).breakEvens.packing?.current ?? -1;
  const [few, many] = [await currentOf('count=1'), await currentOf('cpu=1024&memory=2048&count=4')];
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(many);
  expect(many).toBeLessThanOrEqual(1);
});

test('an ALB becomes the cheaper way in at about a request a second, and the plot crosses there', async () => {
  const { rate } = (await costOf(ALB)).breakEvens;
  const breakEven = rate?.breakEvenPerSecond ?? Number.NaN;
  expect([rate?.one.label, rate?.other.label]).toEqual(['ALB', 'API Gateway + NLB']);
  expect(breakEven).toBeGreaterThan(0.5);
  expect(breakEven).toBeLessThan(1.5);
  for (const { requestsPerSecond, oneUsd, otherUsd } of rate?.points ?? [])
    expect(oneUsd < otherUsd).toBe(requestsPerSecond > breakEven);
  expect(rate?.one.perMonthUsd).toBeCloseTo((await costOf(ALB)).perMonthUsd, 9);
});
