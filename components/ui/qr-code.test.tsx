import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';
import { qrPath } from './qr-path.ts';

const LINK = 'http://192.0.2.10:3000/r/K7WM4P2D';

/** The squares that the path darkens. */
function squares(text: string): { dark: Set<string>; side: number } {
  const { path, side } = qrPath(text);
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [x, y, width].map(Number));
  const dark = runs.flatMap(([x = 0, y = 0, width = 0]) =>
    Array.from({ length: width }, (_, index) => `${x + index} ${y}`),
  );
  return { dark: new Set(dark), side };
}

// ISO/IEC 18004: a dark ring of seven by seven, a light one, a dark core of three by three.
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

test('a camera finds the three corners behind a quiet zone of four modules', () => {
  const { dark, side } = squares(LINK);
  const finderAt = (left: number, top: number) =>
    FINDER.map((row, y) => [...row].map((_, x) => (dark.has(`${left + x} ${top + y}`) ? '1' : '0')).join(''));
  expect(finderAt(4, 4)).toEqual(FINDER);
  expect(finderAt(side - 11, 4)).toEqual(FINDER);
  expect(finderAt(4, side - 11)).toEqual(FINDER);
  const places = [...dark].flatMap((square) => square.split(' ').map(Number));
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(side - 5);
});

test('a link of a room fits version 3: 29 modules a side', () => {
  expect(qrPath(LINK).side).toBe(29 + 8);
  expect(qrPath(LINK).path).not.toBe(qrPath(`${LINK}X`).path);
});

test('the picture says what it is for', () => {
  const drawn = renderToStaticMarkup(<QrCode text={LINK} label="Join the room" />);
  expect(drawn).toContain('role="img"');
  expect(drawn).toContain('aria-label="Join the room"');
});
