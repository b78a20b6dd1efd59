import { expect, test } from 'vitest';
import { uncheckedSince } from './last-checked.ts';

const fact = { sources: [{ read: '2025-03-02' }, { read: '2024-12-31' }] };

test('a fact whose newest source was read over a year ago says when that was', () => {
  expect(uncheckedSince(fact, '2026-03-03')).toBe('2025-03-02');
  expect(uncheckedSince(fact, '2027-01-01')).toBe('2025-03-02');
});

test('up to a year after the last check there is nothing to say', () => {
  expect(uncheckedSince(fact, '2026-03-02')).toBeUndefined();
  expect(uncheckedSince(fact, '2025-03-02')).toBeUndefined();
});

test('a later check of what became of the claim counts too', () => {
  expect(uncheckedSince({ ...fact, today: { sources: [{ read: '2026-02-01' }] } }, '2026-11-22')).toBeUndefined();
});

test('a judgement rests on no page, so there is nothing to check', () => {
  expect(uncheckedSince({ sources: [] }, '2030-01-01')).toBeUndefined();
});
