import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { rank } from './rank.ts';

const catalog = theCatalog();
const cases = catalog.scenarios.flatMap(({ id, expect: expected }) =>
  Object.entries(expected).map(([month, answer]) => ({ id, month, answer })),
);

test.for(cases)('scenario $id in $month ends as its author expects', ({ id, month, answer }) => {
  const { choice } = readChoice([['scenario', id]], vocabularyOf(catalog));
  const needs = choice.needs.map((need) => ({ ...need, isMust: need.level === 'must' }));
  const { winner, leaders, ranking } = rank(catalog, month, needs);
  if ('winner' in answer) expect(winner).toBe(answer.winner);
  else if ('leaders' in answer) expect(leaders.toSorted()).toEqual(answer.leaders.toSorted());
  else {
    expect(winner).toBeNull();
    expect(ranking.every(({ tier }) => tier === 2)).toBe(true);
  }
});

test('every scenario says what it expects in the first month and in the newest', () => {
  for (const { expect: expected } of catalog.scenarios) {
    expect(Object.keys(expected)).toEqual(
      expect.arrayContaining([catalog.edition.firstMonth, catalog.edition.newestMonth]),
    );
  }
});
