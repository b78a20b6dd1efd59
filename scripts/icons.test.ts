import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICONS } from '#lib/diagram/icons.ts';
import { iconsModule } from './icons.mjs';

test("the icons are AWS's own, as the package has them", () => {
  expect(readFileSync('lib/diagram/icons.ts', 'utf8')).toBe(iconsModule());
});

test('no icon brings an id, a style or anything to fetch, and all of them are small', () => {
  const bodies = Object.values(ICONS).map(({ body }) => body);
  expect(bodies.filter((body) => /\b(id|style|href|class)=|<(script|style|image|use)/.test(body))).toEqual([]);
  expect(bodies.join('').length).toBeLessThan(30_000);
});
