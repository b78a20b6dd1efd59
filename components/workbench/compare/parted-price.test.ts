import { expect, test } from 'vitest';
import { partedPrice } from './parted-price.ts';

test('what speaks against all of the compared combinations is told apart from what tells them apart', () => {
  const prices = [['F27', 'F69'], ['F69'], ['F69', 'F27', 'F31']];
  expect(partedPrice(prices, 0)).toEqual({ own: ['F27'], shared: ['F69'] });
  expect(partedPrice(prices, 1)).toEqual({ own: [], shared: ['F69'] });
});
