import type { Box } from './places.ts';
import type { Point } from './scene-shape.ts';

/** How far beside a part an arrow passes it. */
const BESIDE = 16;

/** A line from left to right, led over the top of a box that stands in its way. */
export function detour(points: readonly Point[], { x, y, width, height }: Box): Point[] {
  const [left, over, right] = [x - BESIDE, y - BESIDE, x + width + BESIDE];
  const isInside = ([px, py]: Point) => px > x && px < x + width && py > y && py < y + height;
  return points.flatMap((point, index): Point[] => {
    const before = points[index - 1];
    if (!before || before[1] !== point[1] || point[1] <= y || point[1] >= y + height) return [point];
    const [from, level] = before;
    if (from > x || point[0] <= x) return [point];
    const up: Point[] = [
      [left, level],
      [left, over],
    ];
    if (isInside(point)) return [...up, [point[0], over]];
    return [...up, [right, over], [right, level], point];
  });
}
