import { expect, test } from 'vitest';
import { countStream, STREAMS_OF_ADDRESS_MAX } from './open-streams.ts';

test('an address has its share of streams, and what is closed makes room', () => {
  const ends = Array.from({ length: STREAMS_OF_ADDRESS_MAX }, () => countStream('192.0.2.1'));
  expect(() => countStream('192.0.2.1')).toThrow(expect.objectContaining({ status: 429 }));
  countStream('192.0.2.2')();
  ends[0]?.();
  ends[0]?.();
  countStream('192.0.2.1');
  expect(() => countStream('192.0.2.1')).toThrow('too-many');
});

test('all addresses together have an end, too', () => {
  const open = () => {
    for (let index = 0; index < 600; index += 1) countStream(`198.51.100.${index}`);
  };
  expect(open).toThrow('too-many');
});
