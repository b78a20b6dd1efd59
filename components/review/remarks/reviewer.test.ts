import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { authorKeyOf, keepAuthorKey, takeAuthorKey } from './reviewer.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a link with another key takes the author's own key away from nobody", () => {
  keepAuthorKey('review', 'mine');
  expect(takeAuthorKey('review', 'of-a-link')).toEqual({ key: 'mine', isNew: false });
  expect(authorKeyOf('review')).toBe('mine');
});

test('the key of a review that was just made is kept and shown, and known at the next visit', () => {
  expect(takeAuthorKey('review', 'fresh')).toEqual({ key: 'fresh', isNew: true });
  expect(takeAuthorKey('review', null)).toEqual({ key: 'fresh', isNew: false });
  expect(takeAuthorKey('another', null)).toEqual({ key: null, isNew: false });
});

test('without storage the key of the address serves for this visit', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(takeAuthorKey('review', 'fresh')).toEqual({ key: 'fresh', isNew: true });
});
