import { expect, test } from 'vitest';
import { detour } from './detour.ts';
import type { Point } from './scene-shape.ts';

const BOX = { x: 100, y: 100, width: 50, height: 40 };

test('an arrow that turns upward inside of a part that is gone passes it above', () => {
  const points: Point[] = [
    [0, 120],
    [125, 120],
    [125, 20],
  ];
  expect(detour(points, BOX)).toEqual([
    [0, 120],
    [84, 120],
    [84, 84],
    [125, 84],
    [125, 20],
  ]);
});

test('an arrow through it comes back to its own level, one beside it stays', () => {
  expect(
    detour(
      [
        [0, 120],
        [300, 120],
      ],
      BOX,
    ),
  ).toEqual([
    [0, 120],
    [84, 120],
    [84, 84],
    [166, 84],
    [166, 120],
    [300, 120],
  ]);
  expect(
    detour(
      [
        [0, 150],
        [300, 150],
      ],
      BOX,
    ),
  ).toEqual([
    [0, 150],
    [300, 150],
  ]);
});
