import path from 'node:path';
import { expect, test } from 'vitest';
import { isMap } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import { composeBundle } from './compose.ts';
import { CONTENT } from './composed-template.ts';
import { fixtureInputs } from './fixture-input.ts';

const inputOf = fixtureInputs(path.join(import.meta.dirname, '../../templates'));
const [{ id: ANY } = { id: '' }] = combinations(CONTENT);
const { fragments } = inputOf(ANY);
const DEPLOYS = CONTENT.options.filter(({ dimension }) => dimension === 'deploy').map(({ id }) => `deploy/${id}`);
const PARTS = ['base', ...CONTENT.options.map(({ dimension, id }) => `${dimension}/${id}`)];

/** What the recipes ask for, in every language. */
function asked(): Set<string> {
  const names = DEPLOYS.flatMap(
    (part) =>
      ['bundle.yml', 'after.yml']
        .map((recipe) => fragments.readFragment(part, recipe) ?? '')
        .join('\n')
        .match(/[\w{}.-]+\.(?:yml|sh|md|cjs|txt)/g) ?? [],
  );
  return new Set(names.flatMap((name) => ['en', 'ja'].map((lang) => name.replace('{lang}', lang))));
}

test('every fragment is asked for by a recipe or taken in as a source', () => {
  const sources = [...fragments.stems].flatMap((stem) =>
    PARTS.flatMap((part) =>
      fragments
        .fragmentsNamed(part, stem)
        .flatMap(({ name }) => (fragments.readFragment(part, name) ?? '').match(/(?<=!Source )\S+/g) ?? []),
    ),
  );
  const known = asked();
  const idle = [...fragments.stems].filter(
    (stem) =>
      PARTS.some((part) =>
        fragments.fragmentsNamed(part, stem).some(({ name }) => !sources.includes(`${part}/${name}`)),
      ) &&
      !known.has(stem) &&
      !['bundle.yml', 'after.yml', 'option.yml'].includes(stem),
  );
  expect(idle).toEqual([]);
});

test('every condition in a name is about a setting, or a word that follows from them', () => {
  // Composing asks the conditions of all that takes part, and throws on a word that nobody gives.
  for (const { id } of combinations(CONTENT))
    for (const discovery of ['on', 'off']) expect(() => composeBundle(inputOf(id, { discovery }))).not.toThrow();
});

test('a fragment is YAML that holds a map, whatever its conditions', () => {
  for (const part of PARTS)
    for (const stem of [...fragments.stems].filter((name) => name.endsWith('.yml') && name !== 'option.yml'))
      for (const { name } of fragments.fragmentsNamed(part, stem))
        expect(isMap(fragments.parseFragment(part, name)?.contents), `${part}/${name}`).toBe(true);
});
