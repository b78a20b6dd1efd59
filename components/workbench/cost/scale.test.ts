import { expect, test } from 'vitest';
import { axisOf } from './scale.ts';

test('an axis has a handful of round marks, and all values lie between the first and the last', () => {
  expect(axisOf([0, 1]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(axisOf([71, 92.3]).ticks).toEqual([70, 75, 80, 85, 90, 95]);
  expect(axisOf([0, 12_500]).ticks).toEqual([0, 2500, 5000, 7500, 10_000, 12_500]);
});

test.each([[[5, 5]], [[0, 0]], [[0.0003, 0.0007]], [[-1, 1e6]]])('%j has room, too', (values) => {
  const { first, last, ticks } = axisOf(values);
  expect(first).toBeLessThanOrEqual(Math.min(...values));
  expect(last).toBeGreaterThanOrEqual(Math.max(...values));
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.length).toBeLessThan(9);
});
