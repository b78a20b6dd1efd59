import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLeases } from './leases.ts';

const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('who comes while the last beat of a closed process still runs starts no other one', async () => {
  let answer = () => {};
  const hold = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  const store = { hold, ended: async () => [], forget: async () => {} };
  const leases = keepLeases(store, { present: () => ['K7WM4P2D p1'], miss: async () => {} });
  leases.tell();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(hold).toHaveBeenCalledTimes(1);
  leases.close();
  answer();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  leases.tell();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(hold).toHaveBeenCalledTimes(1);
});
