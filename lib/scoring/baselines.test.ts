import { expect, test } from 'vitest';
import { baselinesOf, stopsWith } from './baselines.ts';

const STOPS = ['2019-02', '2020-07', '2025-11', '2026-11'];
const said = (asOf: string) => baselinesOf(stopsWith(STOPS, asOf), asOf).map(({ kind, month }) => `${kind} ${month}`);

test('today is held against the talk first, and the talk against today', () => {
  expect(said('2026-11')).toEqual(['first 2019-02', 'stop 2025-11']);
  expect(said('2019-02')).toEqual(['newest 2026-11']);
});

test('a month on the way is held against the change before it', () => {
  expect(said('2025-11')).toEqual(['stop 2020-07', 'first 2019-02', 'newest 2026-11']);
  expect(said('2020-07')).toEqual(['stop 2019-02', 'newest 2026-11']);
});

test('a month that a link asked for is a stop of its own, in its place', () => {
  expect(stopsWith(STOPS, '2022-01')).toEqual(['2019-02', '2020-07', '2022-01', '2025-11', '2026-11']);
  expect(said('2022-01')[0]).toBe('stop 2020-07');
});
