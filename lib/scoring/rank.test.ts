import { expect, test } from 'vitest';
import { factSchema } from '#lib/catalog/fact-schema.ts';
import { optionSchema } from '#lib/catalog/option-schema.ts';
import type { Dimension, Fact, Option } from '#lib/catalog/schema.ts';
import { differences, excludingMusts, priceOf } from './explain.ts';
import { rank } from './rank.ts';

const text = { ja: '文', en: 'text' };
const page = { title: 'page', url: 'https://example.com/', read: '2026-11-22' };

function option(dimension: Dimension, id: string, more: object = {}): Option {
  const { facts: _, ...rest } = optionSchema.parse({
    order: 1,
    label: text,
    summary: text,
    docs: page,
    facts: [],
    ...more,
  });
  return { ...rest, id, dimension };
}

/** A fact about one deploy method; the tests below differ in nothing else. */
function fact(id: string, deploy: string, more: object): Fact {
  const parsed = factSchema.parse({ id, text, stance: 'neutral', basis: 'documentation', ...more });
  return { ...parsed, dimension: 'deploy', option: deploy, when: { deploy: [deploy] } };
}

function catalogOf(deploy: readonly Option[], facts: readonly Fact[]) {
  return { options: [option('launch', 'l'), option('balance', 'b'), ...deploy], facts: [...facts] };
}

const need = (requirement: string, weight: number, isMust = false) => ({ requirement, weight, isMust });
const ids = (names: string) => names.split(' ').map((name) => option('deploy', name));

test('a combination ties with the group above while its first is at most half a point above, and no further', () => {
  // All weights make 100, so a point of x is 0.25 of fit, a point of y half a point.
  const needs = [need('pad', 97), need('x', 1), need('y', 2)];
  const facts = [
    fact('F01', 'first', { requirement: 'y', effect: 2 }),
    fact('F02', 'joins', { requirement: 'x', effect: 2 }),
    fact('F03', 'next', { requirement: 'x', effect: 1 }),
  ];
  const { ranking, leaders, winner, rival } = rank(catalogOf(ids('first joins next last'), facts), '2026-11', needs);
  expect(ranking.map(({ id, fit, rank: place, tied }) => [id, fit, place, tied])).toEqual([
    ['l.b.first', 51, 1, true],
    ['l.b.joins', 50.5, 1, true],
    ['l.b.next', 50.25, 3, true],
    ['l.b.last', 50, 3, true],
  ]);
  expect(leaders).toEqual(['l.b.first', 'l.b.joins']);
  expect([winner, rival]).toEqual([null, null]);
});

test('equal fits stand in the order of the vocabulary', () => {
  const { ranking } = rank(catalogOf(ids('c a b'), []), '2026-11', [need('x', 1)]);
  expect(ranking.map(({ pick }) => pick.deploy)).toEqual(['c', 'a', 'b']);
});

test('a must that needs a workaround comes after every must that is met, however high its fit', () => {
  const facts = [
    fact('F01', 'workaround', { requirement: 'must', effect: -1 }),
    fact('F02', 'workaround', { requirement: 'rest', effect: 2 }),
  ];
  const needs = [need('must', 1, true), need('rest', 10)];
  const { ranking } = rank(catalogOf(ids('workaround plain'), facts), '2026-11', needs);
  expect(ranking.map(({ pick, tier, rank: place }) => [pick.deploy, tier, place])).toEqual([
    ['plain', 0, 1],
    ['workaround', 1, 2],
  ]);
  expect(ranking[1]?.fit).toBeGreaterThan(ranking[0]?.fit ?? 100);
});

test('a fact that says "cannot" gates a must and only weighs in a should', () => {
  const catalog = catalogOf(ids('cannot can'), [fact('F01', 'cannot', { requirement: 'x', effect: -2, blocks: true })]);
  const [, asMust] = rank(catalog, '2026-11', [need('x', 4, true)]).ranking;
  expect(asMust).toMatchObject({ tier: 2, rank: null, fit: 0, blockedBy: [{ requirement: 'x', fact: 'F01' }] });
  const [, asShould] = rank(catalog, '2026-11', [need('x', 2)]).ranking;
  expect(asShould).toMatchObject({ tier: 0, rank: 2, fit: 0, blockedBy: [] });
});

test('a fact counts from its first month on, and no longer in the month it ends', () => {
  const catalog = catalogOf(ids('a'), [
    fact('F01', 'a', { requirement: 'x', effect: 2, from: '2020-10', until: '2025-11' }),
  ]);
  const scoreIn = (month: string) => rank(catalog, month, [need('x', 1)]).ranking[0]?.cells[0]?.score;
  expect(['2020-09', '2020-10', '2025-10', '2025-11'].map(scoreIn)).toEqual([0, 2, 2, 0]);
});

test('without needs everyone has 50 and nobody wins', () => {
  const { ranking, winner, rival, leaders } = rank(catalogOf(ids('a b'), []), '2026-11', []);
  expect(ranking.map(({ fit, tier, rank: place, tied }) => [fit, tier, place, tied])).toEqual([
    [50, 0, 1, true],
    [50, 0, 1, true],
  ]);
  expect([winner, rival, leaders.length]).toEqual([null, null, 2]);
});

test('where musts rule everything out nobody wins, and the musts are named, first the one whose lowering alone gives something back', () => {
  const blocked = (id: string, deploy: string, requirement: string) =>
    fact(id, deploy, { requirement, effect: -2, blocks: true });
  const facts = [blocked('F01', 'a', 'x'), blocked('F02', 'b', 'x'), blocked('F03', 'b', 'y')];
  const { ranking, winner, leaders } = rank(catalogOf(ids('a b'), facts), '2026-11', [
    need('y', 4, true),
    need('x', 4, true),
  ]);
  expect([winner, leaders]).toEqual([null, []]);
  expect(excludingMusts(ranking)).toEqual([
    { requirement: 'x', excludes: 2, frees: 1 },
    { requirement: 'y', excludes: 1, frees: 0 },
  ]);
});

test('the rival is the next that no other one beats everywhere', () => {
  const facts = [
    fact('F01', 'first', { requirement: 'x', effect: 2 }),
    fact('F02', 'shadow', { requirement: 'x', effect: 1 }),
    fact('F03', 'other', { requirement: 'y', effect: 1 }),
  ];
  const catalog = catalogOf(ids('first shadow other'), facts);
  const ranked = rank(catalog, '2026-11', [need('x', 4), need('y', 1)]);
  expect(ranked).toMatchObject({ winner: 'l.b.first', rival: 'l.b.other' });
  expect(ranked.ranking[1]).toMatchObject({ id: 'l.b.shadow', dominatedBy: 'l.b.first' });
});

test('a rival may stand in the next tier where the winner is alone in its own', () => {
  const facts = [fact('F01', 'b', { requirement: 'x', effect: -1 }), fact('F02', 'b', { requirement: 'y', effect: 1 })];
  const ranked = rank(catalogOf(ids('a b'), facts), '2026-11', [need('x', 4, true), need('y', 1)]);
  expect(ranked).toMatchObject({ winner: 'l.b.a', rival: 'l.b.b' });
});

test('a retired winner is named with the best that is not retired, from the month of retirement on', () => {
  const retired = { retired: { from: '2025-11', text, sources: [page] } };
  const facts = [fact('F01', 'old', { requirement: 'x', effect: 2 })];
  const catalog = catalogOf([option('deploy', 'old', retired), option('deploy', 'new')], facts);
  expect(rank(catalog, '2025-10', [need('x', 1)])).toMatchObject({ winner: 'l.b.old', winnerMaintained: null });
  expect(rank(catalog, '2025-11', [need('x', 1)])).toMatchObject({ winner: 'l.b.old', winnerMaintained: 'l.b.new' });
});

test('two combinations part in the requirements whose cells differ, the largest difference first', () => {
  const facts = [
    fact('F01', 'a', { requirement: 'x', effect: 1 }),
    fact('F02', 'b', { requirement: 'y', effect: 2 }),
    fact('F03', 'a', { requirement: 'same', effect: 1 }),
    fact('F04', 'b', { requirement: 'same', effect: 1 }),
  ];
  const needs = [need('x', 1), need('y', 1), need('same', 1)];
  const [first, second] = rank(catalogOf(ids('a b'), facts), '2026-11', needs).ranking;
  if (!first || !second) throw new Error('two combinations are ranked');
  const parts = differences(first, second).map(({ requirement, over }) => [requirement, Number(over.toFixed(4))]);
  expect([first.id, parts]).toEqual([
    'l.b.b',
    [
      ['y', 16.6667],
      ['x', -8.3333],
    ],
  ]);
});

test('the price of a choice is what speaks against it outside the requirements that were weighed', () => {
  const facts = [
    fact('F01', 'a', { requirement: 'weighed', effect: -1 }),
    fact('F02', 'a', { requirement: 'other', effect: -1 }),
    fact('F03', 'a', { stance: 'con' }),
    fact('F04', 'a', { stance: 'con', until: '2020-01' }),
    fact('F05', 'a', { requirement: 'other', effect: 1 }),
    fact('F06', 'b', { stance: 'con' }),
  ];
  const price = priceOf(facts, { launch: 'l', balance: 'b', deploy: 'a' }, '2026-11', ['weighed']);
  expect(price.map(({ id }) => id)).toEqual(['F02', 'F03']);
});
