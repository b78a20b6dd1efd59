import { expect, test } from 'vitest';
import { readCode } from './room-code.ts';

test.each([
  ['K7WM4P2D', 'K7WM4P2D'],
  ['k7wm4p2d', 'K7WM4P2D'],
  ['k7wm-4p2d', 'K7WM4P2D'],
  ['K7WM 4P2D', 'K7WM4P2D'],
  ['oil14p2d', '01114P2D'],
])('%s, as someone types it, is the room %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each(['', 'K7WM4P2', 'K7WM4P2DD', 'K7WM4P2U', 'K7WM4P2!', 'ｋ7WM4P2D', 'K'.repeat(10_000)])(
  '%s is no code',
  (typed) => {
    expect(readCode(typed)).toBeNull();
  },
);
