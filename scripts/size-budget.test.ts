import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intrudersIn } from './size-budget.mjs';

const folders = { zod: 'zod/v4/core', yaml: 'yaml/browser/dist', shiki: '@shikijs/core/dist' };

test.each(Object.entries(folders))('the sign of %s stands in its own code', (name, folder) => {
  const root = join('node_modules', folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.m?js$/.test(path));
  const code = paths.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  expect(intrudersIn(code, true)).toContain(name);
});

test('a script of our own has none of the signs', () => {
  expect(intrudersIn('export const pick = "fargate.alb.cloudformation";', true)).toEqual([]);
});

test('zod may come with the part that reads a file, and not before', () => {
  expect(intrudersIn('schema._zod.run()', false)).toEqual([]);
  expect(intrudersIn('schema._zod.run()', true)).toEqual(['zod']);
});
