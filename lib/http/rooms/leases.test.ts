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

test('who speaks again while an old lease ends is not missed', async () => {
  const key = 'K7WM4P2D p1';
  const missed: string[] = [];
  const ended = async () => {
    leases.hear(key);
    return [{ process: 'dead', code: 'K7WM4P2D', people: ['p1', 'p2'] }];
  };
  const store = { hold: async () => {}, ended, forget: async () => {} };
  const miss = async (_: string, people: readonly string[]) => void missed.push(...people);
  const leases = keepLeases(store, { present: () => [], miss });
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  leases.close();
  expect(new Set(missed)).toEqual(new Set(['p2']));
});
