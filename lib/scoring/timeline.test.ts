import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { changeBetween, courseOf, factsBetween, monthsOfChange } from './timeline.ts';

const catalog = theCatalog();
const needs = needsOfScenario('talk', vocabularyOf(catalog));
const { firstMonth, newestMonth } = catalog.edition;
const pairs = (from: string, to: string) =>
  factsBetween(catalog.facts, from, to).map(({ ended, began }) => [ended?.id ?? null, began?.id ?? null]);

test('the slider stops at both ends and wherever a fact began or ended, and nowhere else', () => {
  const stops = monthsOfChange(catalog, catalog.edition);
  expect([stops[0], stops.at(-1)]).toEqual([firstMonth, newestMonth]);
  expect(stops).toEqual([...new Set(stops)].toSorted());
  for (const month of ['2020-07', '2020-10', '2021-03', '2022-11', '2025-11']) expect(stops).toContain(month);
  for (const [index, month] of stops.slice(1, -1).entries()) {
    expect(factsBetween(catalog.facts, stops[index] ?? '', month).length).toBeGreaterThan(0);
  }
});

test('between two stops no fact changes', () => {
  expect(pairs('2023-01', '2025-06')).toEqual([]);
  expect(pairs('2026-11', '2026-11')).toEqual([]);
});

test('in November 2025 the ALB verifies tokens, ecs-cli is archived and API Gateway reaches paths', () => {
  expect(pairs('2025-10', '2025-11')).toEqual(
    expect.arrayContaining([
      ['F05', 'F06'],
      ['F37', 'F37-2025-11'],
      ['F63-2022-09', 'F64'],
    ]),
  );
});

test('going back in time turns the list round', () => {
  const there = pairs('2019-02', '2026-11').filter((pair) => !pair.includes(null));
  const back = pairs('2026-11', '2019-02').filter((pair) => !pair.includes(null));
  expect(back.map((pair) => pair.toReversed()).toSorted()).toEqual(there.toSorted());
});

test("on the way from 2019 to today the talk's winner changes once, when stacks no longer lock each other", () => {
  const course = courseOf(catalog, needs, catalog.edition);
  const changed = course.filter(({ isChanged }) => isChanged);
  expect(changed).toHaveLength(1);
  expect(changed[0]?.leaders).toEqual(['fargate.api-gateway-nlb.cloudformation']);
  const before = course[course.findIndex(({ isChanged }) => isChanged) - 1]?.month ?? '';
  expect(pairs(before, changed[0]?.month ?? '')).toContainEqual(['F18', 'F19-cloudformation']);
});

test('the panel says who would have won before and after', () => {
  const { before, after, facts } = changeBetween(catalog, needs, firstMonth, newestMonth);
  expect([before.winner, after.winner]).toEqual([
    'fargate.api-gateway-nlb.ecs-cli',
    'fargate.api-gateway-nlb.cloudformation',
  ]);
  expect(facts.find(({ ended }) => ended?.id === 'F05')?.began?.effect).toBe(1);
});
