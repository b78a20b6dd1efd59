import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deployWordsOf } from './deploy-words.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { roomWordsOf } from './room-words.ts';
import type { Words } from './words.ts';

type Leaf = { path: string; text: string };

function leaves(words: Words | readonly string[], path = ''): Leaf[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: `${path}${key}`, text: value }] : leaves(value, `${path}${key}.`),
  );
}

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const pages = {
  en: { ...en, deployPage: deployWordsOf('en'), roomPage: roomWordsOf('en') },
  ja: { ...ja, deployPage: deployWordsOf('ja'), roomPage: roomWordsOf('ja') },
};
const japanese = new Map(leaves(pages.ja).map(({ path, text }) => [path, text]));

test('both languages hold the same sentences, list entries included', () => {
  expect([...japanese.keys()].sort()).toEqual(
    leaves(pages.en)
      .map(({ path }) => path)
      .sort(),
  );
});

test('a sentence takes the same values in both languages', () => {
  for (const { path, text } of leaves(pages.en))
    expect({ path, slots: slots(japanese.get(path) ?? '') }).toEqual({ path, slots: slots(text) });
});

test('what is longer than a name is translated, not copied', () => {
  const copied = leaves(pages.en).filter(
    ({ path, text }) => /[a-z] [a-z]/i.test(text.replace(/\{\w+\}/g, '')) && japanese.get(path) === text,
  );
  expect(copied).toEqual([]);
});

test('every word of the dictionary is used by a page', () => {
  const read = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  const sentences = readdirSync('lib/i18n').filter((name) => /-(words|labels)\.ts$/.test(name));
  const said = sentences.map((name) => readFileSync(path.join('lib/i18n', name), 'utf8'));
  const code = [...read('components'), ...read('app'), ...read('lib/scoring'), ...said].join('\n');
  // Named as a key or as a value of a table, or looked up in its group (`words.level[level]`, a list's entries).
  const isUsed = (parts: string[]) =>
    new RegExp(`[.'"]${parts.at(-1)}\\b`).test(code) ||
    parts.some((part) => new RegExp(`\\.${part}(\\[|\\.map)`).test(code));
  const unused = leaves(pages.en)
    .map(({ path: at }) => at.split('.'))
    .filter((parts) => !isUsed(parts));
  expect(unused.map((parts) => parts.join('.'))).toEqual([]);
});

test('Japanese stands without spaces beside Latin letters and digits', () => {
  const spaced = leaves(pages.ja).filter(({ text }) =>
    /[ぁ-んァ-ヶ一-龠] [A-Za-z0-9]|[A-Za-z0-9] [ぁ-んァ-ヶ一-龠]/.test(text),
  );
  expect(spaced).toEqual([]);
});
