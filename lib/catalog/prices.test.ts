import { expect, test } from 'vitest';
import { type Price, priceSchema } from './price-schema.ts';
import { readPrices } from './read.ts';

const SHEETS = readPrices();
const months = ({ from = '0000-00', until = '9999-99' }: Price) => [from, until] as const;

test('there are prices of Virginia and of Tokyo, each in a file named by its Region', () => {
  expect(SHEETS.map(({ region }) => region)).toEqual(['ap-northeast-1', 'us-east-1']);
});

test('both Regions price the same things, so that no line of a bill is missing in one of them', () => {
  const [tokyo, virginia] = SHEETS.map(({ prices }) => [...new Set(prices.map(({ id }) => id))]);
  expect(tokyo).toEqual(virginia);
});

test.each(SHEETS)('in no month has anything two prices in $region', ({ prices }) => {
  for (const price of prices) {
    const [from, until] = months(price);
    const others = prices.filter((other) => other !== price && other.id === price.id).map(months);
    expect(others.every(([start, end]) => end <= from || until <= start)).toBe(true);
  }
});

test.each(SHEETS)('tiers of $region get cheaper or start free, one above the other', ({ prices }) => {
  for (const { tiers } of prices) {
    const above = tiers.map((tier) => tier.above);
    expect(above).toEqual([...above].sort((a, b) => a - b));
  }
});

test.each(SHEETS)('the fee of ECS Managed Instances, which no page confirms, is nowhere in $region', (sheet) => {
  expect(JSON.stringify(sheet)).not.toMatch(/managed.?instances/i);
});

test('a confirmed price names a page and the day on which it was read', () => {
  const price = { id: 'alb-hour', usd: 0.0225, unit: 'hour', status: 'confirmed' };
  const page = { title: 'a page', url: 'https://example.com/' };
  expect(priceSchema.safeParse({ ...price, check: page }).success).toBe(false);
  expect(priceSchema.safeParse({ ...price, source: page }).success).toBe(false);
  expect(priceSchema.safeParse({ ...price, source: { ...page, read: '2026-11-22' } }).success).toBe(true);
});
