import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { readPageQuery } from './page-query.ts';

const vocabulary = vocabularyOf(theCatalog());
const read = (query: Record<string, string | string[]>, search = '') => {
  const { choice, problems } = readPageQuery(query, search, vocabulary);
  return { choice, told: problems.map(({ field, code }) => `${field} ${code}`) };
};

test('a page reads its address and names what it cannot use', () => {
  const { choice, told } = read({ scenario: 'talk', name: ['shop', 'web'], colour: 'red' });
  expect(choice).toMatchObject({ scenario: 'talk', settings: { name: 'shop' } });
  expect(told).toEqual(['name repeated', 'colour unknown-parameter']);
});

test('what Next keeps for itself is named too, but not what its router adds', () => {
  const { choice, told } = read({ scenario: 'talk' }, '?scenario=talk&__proto__=x&_rsc=1abc');
  expect(choice.scenario).toBe('talk');
  expect(told).toEqual(['__proto__ unknown-parameter']);
});

test('after 8 kB the rest of an address is left out, with one notice', () => {
  const { choice, told } = read({ scenario: 'talk', image: 'a'.repeat(9000), name: 'shop', x: '1' });
  expect(choice).toMatchObject({ scenario: 'talk', settings: {} });
  expect(told).toEqual(['query (image …) too-long']);
});

test('what is counted is the address, in which one Japanese letter is nine characters', () => {
  expect(read({ image: 'あ'.repeat(900) }).told).toEqual(['image too-long']);
  expect(read({ image: 'あ'.repeat(1000) }).told).toEqual(['query (image …) too-long']);
});
