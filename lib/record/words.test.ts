import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordEn } from './words-en.ts';
import { recordJa } from './words-ja.ts';

type Words = { readonly [key: string]: string | Words };

function leaves(words: Words, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : leaves(value, `${at}${key}.`),
  );
}

const japanese = new Map(leaves(recordJa));
const slots = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();

test('a sentence of a record takes the same values in both languages', () => {
  for (const [key, text] of leaves(recordEn))
    expect({ key, slots: slots(japanese.get(key)) }).toEqual({ key, slots: slots(text) });
});

test('its Japanese stands without spaces beside Latin letters', () => {
  const spaced = [...japanese].filter(([, text]) =>
    /[ぁ-んァ-ヶ一-龠] [A-Za-z0-9]|[A-Za-z0-9] [ぁ-んァ-ヶ一-龠]/.test(text),
  );
  expect(spaced).toEqual([]);
});

test('no word of it is left over', () => {
  const code = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.includes('words'))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const unused = [...japanese.keys()].filter((key) => !new RegExp(`\\.${key.split('.').at(-1)}\\b`).test(code));
  expect(unused).toEqual([]);
});
