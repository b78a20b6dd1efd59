import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { neededCharacters } from './characters.mjs';

const FONTS = 'app/fonts';
const subset = JSON.parse(readFileSync(join(FONTS, 'subset.json'), 'utf8'));

test('the committed fonts hold every character of dictionaries and content', () => {
  const covered = new Set([...subset.characters, ...subset.absent]);
  const missing = neededCharacters('.').filter((character) => !covered.has(character));
  expect(missing.join(' '), 'run: npm run fonts').toBe('');
});

test.each(Object.entries<string>(subset.sha256))('%s is the file that was cut', (name, sha256) => {
  expect(
    createHash('sha256')
      .update(readFileSync(join(FONTS, name)))
      .digest('hex'),
  ).toBe(sha256);
});
