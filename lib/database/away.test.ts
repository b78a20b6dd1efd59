import { expect, test } from 'vitest';
import { isAway } from './away.ts';

const coded = (code: string) => Object.assign(new Error('driver'), { code });

test.each([
  ['nobody listens', coded('ECONNREFUSED')],
  ['the server shuts down', coded('57P01')],
  ['the server starts', coded('57P03')],
  ['the connection broke under a query', new Error('Connection terminated unexpectedly')],
  ['the same, wrapped by the query builder', new Error('Failed query', { cause: coded('ECONNRESET') })],
  ['both addresses of a name refuse', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
])('%s: away, so the same may work later', (_, error) => {
  expect(isAway(error)).toBe(true);
});

test.each([
  ['a key twice', coded('23505')],
  ['a table that is not there', coded('42P01')],
  ['a mistake of ours', new TypeError('undefined is not a function')],
  ['no error at all', 'away'],
])('%s: not away', (_, error) => {
  expect(isAway(error)).toBe(false);
});
