import { expect, test } from 'vitest';
import { QUERY_HEADER, readQuery, refuseParameters } from './query.ts';

const request = (query: string, asItCame?: string) =>
  new Request(`http://127.0.0.1:3000/api/ranking${query}`, {
    headers: asItCame === undefined ? {} : { [QUERY_HEADER]: asItCame },
  });

test('the query as it came counts before the one that Next hands on', () => {
  expect(readQuery(request('?a=x', '?__proto__=x&nxtPa=x&a=%E3%81%82'))).toEqual([
    ['__proto__', 'x'],
    ['nxtPa', 'x'],
    ['a', 'あ'],
  ]);
  expect(readQuery(request('?a=x'))).toEqual([['a', 'x']]);
  expect(readQuery(request('?a=x', ''))).toEqual([]);
});

test('a query over 8 kB is refused, whole or as Next hands it on', () => {
  const long = `?image=${'a'.repeat(9000)}`;
  expect(() => readQuery(request(long))).toThrow('query-too-long');
  expect(() => readQuery(request('', long))).toThrow('query-too-long');
});

test('a call without parameters names the first one that it is given', () => {
  expect(() => refuseParameters(request(''))).not.toThrow();
  const reason = { code: 'no-parameters', field: 'scenario', allowed: [] };
  expect(() => refuseParameters(request('?scenario=talk&x=1'))).toThrow(expect.objectContaining({ reason }));
});
