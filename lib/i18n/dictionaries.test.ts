import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Words } from './words.ts';

type Leaf = { path: string; text: string };

function leaves(words: Words | readonly string[], path = ''): Leaf[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: `${path}${key}`, text: value }] : leaves(value, `${path}${key}.`),
  );
}

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const japanese = new Map(leaves(ja).map(({ path, text }) => [path, text]));

test('both languages hold the same sentences, list entries included', () => {
  expect([...japanese.keys()].sort()).toEqual(
    leaves(en)
      .map(({ path }) => path)
      .sort(),
  );
});

test('a sentence takes the same values in both languages', () => {
  for (const { path, text } of leaves(en))
    expect({ path, slots: slots(japanese.get(path) ?? '') }).toEqual({ path, slots: slots(text) });
});

test('what is longer than a name is translated, not copied', () => {
  const copied = leaves(en).filter(
    ({ path, text }) => /[a-z] [a-z]/i.test(text.replace(/\{\w+\}/g, '')) && japanese.get(path) === text,
  );
  expect(copied).toEqual([]);
});
