import { expect, test } from 'vitest';
import { ALB, API, NLB, SHEETS } from './bill.fixture.ts';
import { breakEvenPacking, breakEvenRate, type Host, packingCurve, rateCurve } from './break-even.ts';
import { IDLE } from './usage.ts';

const host = (type: string, memoryGb: number, arch: Host['arch'] = 'x86_64'): Host => ({
  type,
  vcpu: 2,
  memoryGb,
  arch,
});
const percent = (one: Host, region: string, month?: string) =>
  Math.round((breakEvenPacking(one, SHEETS, region, month)?.breakEven ?? Number.NaN) * 100);

test.each([
  [host('m5.large', 8), 47, 82, 49, 85],
  [host('c5.large', 4), 56, 86, 56, 87],
  [host('t3.large', 8), 41, 71, 43, 75],
  [host('t3.medium', 4), 27, 42, 29, 44],
])('EC2 is cheaper above this packing: $type', (one, before, now, tokyoBefore, tokyoNow) => {
  expect([percent(one, 'us-east-1', '2018-12'), percent(one, 'us-east-1')]).toEqual([before, now]);
  expect([percent(one, 'ap-northeast-1', '2018-12'), percent(one, 'ap-northeast-1')]).toEqual([tokyoBefore, tokyoNow]);
});

test.each([
  [host('m7g.large', 8, 'arm64'), 88],
  [host('c7g.large', 4, 'arm64'), 92],
  [host('t4g.large', 8, 'arm64'), 72],
])('and on ARM: $type', (one, now) => {
  expect(percent(one, 'us-east-1')).toBe(now);
});

test('an instance type without a price has no break-even', () => {
  expect(breakEvenPacking(host('x9.huge', 8), SHEETS, 'us-east-1')).toBeUndefined();
});

test('the curve of the packing crosses at the break-even', () => {
  const packing = breakEvenPacking(host('m5.large', 8), SHEETS, 'us-east-1');
  if (!packing) throw new Error('m5.large has a price');
  for (const { packing: share, ec2Usd, fargateUsd } of packingCurve(packing))
    expect(fargateUsd > ec2Usd).toBe(share > packing.breakEven);
});

const settings = { region: 'us-east-1', services: [], arch: 'x86_64', spot: 0 } as const;
const usage = { ...IDLE, requestKb: 1, responseKb: 4 };
const alb = { resources: [ALB], settings, usage };
const api = { resources: [API, NLB], settings, usage };

test('API Gateway with an NLB is cheaper than an ALB for less than about one request a second only', () => {
  const rate = breakEvenRate(alb, api, SHEETS) ?? Number.NaN;
  expect(rate).toBeGreaterThan(0.7);
  expect(rate).toBeLessThan(1);
  const [below, , above] = rateCurve(alb, api, SHEETS, 2 * rate, 2);
  expect(below && below.oneUsd > below.otherUsd).toBe(true);
  expect(above && above.oneUsd < above.otherUsd).toBe(true);
});

test('where one is always the cheaper one, there is no break-even', () => {
  expect(breakEvenRate(alb, { ...api, resources: [API, NLB, NLB] }, SHEETS)).toBeUndefined();
});
