import type { Locale } from '#lib/catalog/schema.ts';
import type { EdgeKind } from './graph-shape.ts';
import type { PaletteColour } from './palette.ts';
import type { Point, SceneArrow } from './scene-shape.ts';
import { textAt } from './svg-strokes.ts';
import type { Pen } from './svg-writing.ts';

export type LineStyle = { stroke: PaletteColour; width: number; dash?: string };

/** How each kind of arrow is drawn: never by colour alone. */
export const LINES: Readonly<Record<EdgeKind, LineStyle>> = {
  request: { stroke: 'ink', width: 3 },
  check: { stroke: 'soft', width: 2, dash: '1 6' },
  name: { stroke: 'balance', width: 2.5, dash: '8 5' },
  secret: { stroke: 'edge', width: 1.75 },
  logs: { stroke: 'edge', width: 1.75 },
  image: { stroke: 'edge', width: 1.75 },
  deploy: { stroke: 'deploy', width: 2.25, dash: '3 4' },
};

const CORNER = 12;
const HEAD = { length: 11, half: 5.5 } as const;

const towards = ([x, y]: Point, [tx, ty]: Point, by: number): Point => {
  const length = Math.hypot(tx - x, ty - y);
  return length === 0 ? [x, y] : [x + ((tx - x) / length) * by, y + ((ty - y) / length) * by];
};
const at = ([x, y]: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** The line of an arrow, its corners round, its end left free for the head. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let from = first;
  const steps = rest.map((point, index) => {
    const next = rest[index + 1];
    const last = from;
    from = point;
    if (!next) return `L${at(towards(point, last, HEAD.length - 2))}`;
    const near = Math.min(CORNER, Math.hypot(point[0] - last[0], point[1] - last[1]) / 2);
    const far = Math.min(CORNER, Math.hypot(next[0] - point[0], next[1] - point[1]) / 2);
    return `L${at(towards(point, last, near))}Q${at(point)} ${at(towards(point, next, far))}`;
  });
  return `M${at(first)}${steps.join('')}`;
}

/** The head as a shape of its own: a marker would not take the line's colour everywhere. */
export function headOf(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!(tip && before)) return '';
  const [bx, by] = towards(tip, before, HEAD.length);
  const [dx, dy] = [(tip[0] - bx) / HEAD.length, (tip[1] - by) / HEAD.length];
  const [left, right]: [Point, Point] = [
    [bx - dy * HEAD.half, by + dx * HEAD.half],
    [bx + dy * HEAD.half, by - dx * HEAD.half],
  ];
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

/** A line in a style, without its head. */
export function lineSvg(pen: Pen, d: string, { stroke, width, dash }: LineStyle): string {
  const attributes = { d, fill: 'none', 'stroke-width': width, 'stroke-dasharray': dash, 'stroke-linecap': 'round' };
  return pen.element('path', attributes, { stroke });
}

function cross(pen: Pen, [x, y]: Point): string {
  const d = `M${x - 13} ${y - 13}l26 26m0-26l-26 26`;
  return lineSvg(pen, d, { stroke: 'surface', width: 11 }) + lineSvg(pen, d, { stroke: 'seal', width: 5 });
}

/** An arrow; a broken one ends in a cross. */
export function arrowSvg(pen: Pen, { kind, points, label, brokenAt, key }: SceneArrow, lang: Locale): string {
  const style: LineStyle = brokenAt ? { stroke: 'seal', width: 3, dash: '9 6' } : LINES[kind];
  const [start, end] = [points.at(-2), points.at(-1)];
  const head = brokenAt ? '' : pen.element('path', { d: headOf(points) }, { fill: style.stroke });
  const middle: [number, number] = start && end ? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 9] : [0, 0];
  const words = label
    ? textAt(pen, middle, label[lang], { size: 13, width: 190, fill: 'deploy', anchor: 'middle' })
    : '';
  const mark = brokenAt ? cross(pen, brokenAt) : '';
  return pen.element('g', { 'data-arrow': key }, {}, lineSvg(pen, pathOf(points), style) + head + words + mark);
}
