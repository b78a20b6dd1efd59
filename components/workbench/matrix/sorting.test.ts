import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { rank } from '#lib/scoring/rank.ts';
import { groupsOf } from './groups.ts';
import { BY_RANK, type SortBy, sortedNext, sortedRows } from './sorting.ts';

const catalog = theCatalog();
const { ranking } = rank(catalog, '2019-02', weighed(needsOfScenario('talk', vocabularyOf(catalog))));
const NO_COSTS = new Map<string, number | null>();
const TEAR_DOWN: SortBy['column'] = { requirement: 'tear-down' };

test('a column asked for puts its best first, then its worst, and another one begins anew', () => {
  const first = sortedNext(BY_RANK, 'fit');
  expect(first).toEqual({ column: 'fit', isReversed: false });
  const second = sortedNext(first, 'fit');
  expect(second).toEqual({ column: 'fit', isReversed: true });
  expect(sortedNext(second, TEAR_DOWN)).toEqual({ column: TEAR_DOWN, isReversed: false });
  expect(sortedNext(BY_RANK, 'rank')).toEqual({ column: 'rank', isReversed: true });
});

test('what one can tear down best comes first, with ecs-cli everywhere, and equal ones keep their order', () => {
  const sorted = sortedRows(ranking, { column: TEAR_DOWN, isReversed: false }, NO_COSTS);
  expect(sorted.slice(0, 6).map(({ pick }) => pick.deploy)).toEqual(Array(6).fill('ecs-cli'));
  const places = sorted.map((row) => {
    const score = row.cells.find(({ requirement }) => requirement === 'tear-down')?.score ?? 0;
    return -100 * score + ranking.indexOf(row);
  });
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('by rank nothing moves, and what is ruled out stays below in its group whatever the column', () => {
  expect(sortedRows(ranking, BY_RANK, NO_COSTS)).toEqual(ranking);
  const groups = groupsOf(sortedRows(ranking, { column: 'fit', isReversed: true }, NO_COSTS), 'tier', []);
  expect(groups.map(({ key }) => key)).toEqual(groupsOf(ranking, 'tier', []).map(({ key }) => key));
  const fits = groups.at(-1)?.shown.map(({ fit }) => fit) ?? [];
  expect(fits).toEqual(fits.toSorted((a, b) => a - b));
});

test('by cost the cheapest comes first, then the dearest, and what cannot be said is last either way', () => {
  const [first, second, third] = ranking.map(({ id }) => id);
  const costs = new Map([
    [String(first), 120],
    [String(second), null],
    [String(third), 90],
  ]);
  const known = ranking.slice(0, 3);
  const idsOf = (isReversed: boolean) => sortedRows(known, { column: 'cost', isReversed }, costs).map(({ id }) => id);
  expect(idsOf(false)).toEqual([third, first, second]);
  expect(idsOf(true)).toEqual([first, third, second]);
});
