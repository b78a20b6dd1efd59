import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test('waits grow from a moment to a quarter of a minute, never beyond', () => {
  expect(backOffMs(0, 1)).toBe(500);
  expect(backOffMs(3, 1)).toBe(4_000);
  expect(backOffMs(1_000, 1)).toBe(15_000);
});

test('two hundred phones that lost the same server do not come back at once', () => {
  const waits = Array.from({ length: 200 }, (_, index) => backOffMs(4, index / 200));
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(3_000);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(4_000);
});
