import { expect, test } from 'vitest';
import { openShelf } from './shelf.ts';

const text = (limits: object = {}) => openShelf((thing: string) => thing.length, limits);

test('a thing is made once as long as it is kept', () => {
  const shelf = text();
  let made = 0;
  const make = () => `thing ${++made}`;
  expect([shelf.keep('a', make), shelf.keep('a', make), shelf.keep('b', make)]).toEqual([
    'thing 1',
    'thing 1',
    'thing 2',
  ]);
});

test('what was not used for longest goes first', () => {
  const shelf = text({ entriesMax: 2 });
  const make = (thing: string) => () => thing;
  for (const key of ['a', 'b', 'a', 'c']) shelf.keep(key, make(key));
  expect(shelf.keep('a', make('made again'))).toBe('a');
  expect(shelf.keep('b', make('made again'))).toBe('made again');
});

test('a shelf holds no more than its bytes, and nothing that is heavier than it all', () => {
  const shelf = text({ entriesMax: 50, bytesMax: 1000 });
  for (let index = 0; index < 1000; index++) shelf.keep(String(index), () => 'x'.repeat(90));
  expect(shelf.size()).toEqual({ entries: 11, bytes: 990 });
  shelf.keep('heavy', () => 'x'.repeat(1001));
  expect(shelf.size()).toEqual({ entries: 11, bytes: 990 });
});
