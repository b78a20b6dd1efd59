import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { needAt, tieBreakers } from './additions.ts';
import { confidenceOf } from './confidence.ts';
import { smallestConflict } from './explain.ts';
import { flips } from './flips.ts';
import { rank } from './rank.ts';
import { withChange } from './what-if.ts';

const catalog = theCatalog();
const talk = needsOfScenario('talk', vocabularyOf(catalog));
const ranked = (needs = talk, month = '2019-02') => rank(catalog, month, weighed(needs));

test('a flip is tried by setting what it names, and undone by the needs before', () => {
  const [flip] = flips(catalog, ranked(), talk);
  expect(flip).toMatchObject({ kind: 'weight', requirement: 'tear-down', equalAt: 0.5 });
  const tried = withChange(catalog, talk, flip?.change ?? []);
  expect(ranked(tried).winner).toBe('fargate.api-gateway-nlb.cloudformation');
  expect(withChange(catalog, tried, talk)).toEqual(talk);
  expect(ranked(withChange(catalog, tried, talk))).toEqual(ranked());
});

test('a requirement that a flip takes away is added again by undoing it', () => {
  const without = flips(catalog, ranked(), talk).find(({ kind }) => kind === 'without');
  const tried = withChange(catalog, talk, without?.change ?? []);
  expect(tried.map(({ requirement }) => requirement)).not.toContain('tear-down');
  expect(withChange(catalog, tried, talk)).toEqual(talk);
});

test('where musts leave nothing, the smallest set of them is named, and lowering one gives something back', () => {
  const needs = [needAt('gpu-host', 'must'), needAt('waf', 'must'), needAt('no-ec2', 'must')];
  const none = ranked(needs);
  expect(none.leaders).toEqual([]);
  expect(smallestConflict(none.ranking).toSorted()).toEqual(['gpu-host', 'no-ec2']);
  const lowered = flips(catalog, none, needs).flatMap((flip) => (flip.kind === 'lower' ? flip.requirements : []));
  expect(lowered.toSorted()).toEqual(['gpu-host', 'no-ec2']);
});

test('a tie offers the requirement on which those who tie differ most', () => {
  const needs = needsOfScenario('gpu-host-agent', vocabularyOf(catalog));
  const tie = ranked(needs, '2026-11');
  expect(tie.leaders.length).toBe(2);
  const breakers = tieBreakers(catalog, tie, needs);
  expect(breakers.length).toBeGreaterThan(0);
  expect(breakers.map(({ spread }) => spread)).toEqual(breakers.map(({ spread }) => spread).toSorted((a, b) => b - a));
  for (const { requirement, favours } of breakers.slice(0, 3)) {
    expect(ranked([...needs, needAt(requirement, 'should')], '2026-11').leaders).toEqual(favours);
  }
  const [added] = flips(catalog, tie, needs).filter(({ kind }) => kind === 'add');
  expect(added).toMatchObject({ requirement: breakers[0]?.requirement });
});

test('without a tie no breaker is offered, and without needs nothing would change', () => {
  expect(tieBreakers(catalog, ranked(), talk)).toEqual([]);
  expect(flips(catalog, ranked([]), [])).toEqual([]);
});

test.for([
  ['clear', 'a', 0.9, 0.8],
  ['leaning', 'a', 0.9, 0.79],
  ['leaning', 'a', 0.6, 1],
  ['too-close', 'a', 0.59, 1],
  ['too-close', null, 1, 1],
] as const)('%s: winner %s, first in %s of weightings and %s of doubts', ([word, winner, orderKept, doubts]) => {
  const shares = { orderKept: { a: orderKept }, anyWeights: { a: 1 }, factsOffByOne: { a: doubts } };
  expect(confidenceOf({ winner }, shares)).toBe(word);
});

test('without needs, or when all are ruled out, there is no word', () => {
  expect(confidenceOf({ winner: null }, null)).toBeNull();
});
