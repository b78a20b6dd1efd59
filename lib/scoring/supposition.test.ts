import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { criticalFacts } from './critical-facts.ts';
import { rank } from './rank.ts';
import { supposing } from './supposition.ts';

const catalog = theCatalog();
const needs = needsOfScenario('talk', vocabularyOf(catalog));
const MONTH = '2019-02';

test('whoever supposes what a critical fact says finds the leaders that it names', () => {
  const found = criticalFacts(catalog, rank(catalog, MONTH, weighed(needs)), needs);
  expect(found.length).toBeGreaterThan(0);
  for (const flip of found) {
    const { leaders } = rank({ ...catalog, facts: supposing(catalog.facts, flip) }, MONTH, weighed(needs));
    expect([flip.fact, flip.by, leaders]).toEqual([flip.fact, flip.by, flip.leaders]);
  }
});

const fact = (id: string, effect: number, blocks = false) => ({ id, effect, blocks, requirement: 'waf', when: {} });

test('an effect stays on the scale, a "cannot" stays one until it is removed, and other facts stay as they are', () => {
  const facts = [fact('F01', 2), fact('F02', -2, true), fact('F03', 0)];
  const effects = (id: string, by: -1 | 1 | 'removed') =>
    supposing(facts, { fact: id, by }).map(({ id: each, effect, blocks }) => [each, effect, blocks]);
  expect(effects('F01', 1)[0]).toEqual(['F01', 2, false]);
  expect(effects('F01', -1)).toEqual([
    ['F01', 1, false],
    ['F02', -2, true],
    ['F03', 0, false],
  ]);
  expect(effects('F02', 1)[1]).toEqual(['F02', -1, true]);
  expect(effects('F02', 'removed').map(([id]) => id)).toEqual(['F01', 'F03']);
});
