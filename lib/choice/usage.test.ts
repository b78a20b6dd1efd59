import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from './read-choice.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(theCatalog());
const read = (query: string) => readChoice(new URLSearchParams(query), vocabulary);

test('the figures of the cost are part of a link; what is no such figure is named', () => {
  expect(read('rps=0.5&out-gb=0&log-gb=100000')).toMatchObject({
    choice: { usage: { rps: 0.5, 'out-gb': 0, 'log-gb': 100_000 } },
    problems: [],
  });
  for (const text of ['-1', '10000.01', '0.001', '1e3', '', ' 1', 'many']) {
    const { choice, problems } = read(`rps=${encodeURIComponent(text)}`);
    expect(choice.usage).toEqual({});
    expect(problems).toMatchObject([{ field: 'rps', code: 'amount-range', allowed: ['0–10000'] }]);
  }
});
