import { expect, test } from 'vitest';
import { limitRate, take } from './rate.ts';

test('a bucket gives its burst, then one at its pace', () => {
  const all = new Map();
  const allowance = { burst: 3, perSecond: 0.5 };
  const at = (now: number) => take(all, 'a', allowance, now);
  expect([at(0), at(0), at(0)]).toEqual([0, 0, 0]);
  expect(at(0)).toBe(2);
  expect(at(1000)).toBe(1);
  expect(at(2000)).toBe(0);
  expect(take(all, 'b', allowance, 2000)).toBe(0);
});

test('who tries tokens is told how long to wait', () => {
  const attempts = Array.from({ length: 11 }, () => () => limitRate('sign-in', ['192.0.2.1']));
  for (const attempt of attempts.slice(0, 10)) expect(attempt).not.toThrow();
  expect(attempts[10]).toThrow(expect.objectContaining({ status: 429 }));
  expect(() => limitRate('sign-in', ['192.0.2.2'])).not.toThrow();
});

test('names without end do not fill the memory', () => {
  const all = new Map();
  for (let name = 0; name < 10_500; name += 1) take(all, String(name), { burst: 1, perSecond: 1 }, 0);
  expect(all.size).toBe(10_000);
});
