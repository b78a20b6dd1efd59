import { ICONS, type IconName } from './icons.ts';
import type { PaletteColour } from './palette.ts';
import type { ScenePart } from './scene-shape.ts';
import { escapeXml, fitted, type Pen } from './svg-writing.ts';

type TextStyle = {
  size: number;
  width: number;
  fill: PaletteColour;
  anchor?: 'start' | 'middle' | 'end';
  isBold?: boolean;
};

/** One line of text, made to fit. */
export function textAt(pen: Pen, [x, y]: [number, number], text: string, style: TextStyle): string {
  const { text: shown, size } = fitted(text, style.size, style.width);
  const attributes = {
    x,
    y,
    'font-size': size,
    ...(style.isBold && { 'font-weight': 700 }),
    ...(style.anchor && style.anchor !== 'start' && { 'text-anchor': style.anchor }),
  };
  return pen.element('text', attributes, { fill: style.fill }, escapeXml(shown));
}

/** One of AWS's icons, as it is. */
export function iconAt(pen: Pen, name: IconName, x: number, y: number, side: number): string {
  const { size, body } = ICONS[name];
  return pen.element(
    'g',
    { transform: `translate(${x} ${y}) scale(${Math.round((side / size) * 1e4) / 1e4})` },
    {},
    body,
  );
}

/** Whoever calls: AWS has no icon in the reader's ink, so two strokes of our own. */
export function personAt(pen: Pen, cx: number, cy: number): string {
  const line = { fill: 'none', 'stroke-width': 3, 'stroke-linecap': 'round' };
  const head = pen.element('circle', { ...line, cx, cy: cy - 10, r: 8.5 }, { stroke: 'ink' });
  const shoulders = pen.element('path', { ...line, d: `M${cx - 17} ${cy + 18}a17 14 0 0 1 34 0` }, { stroke: 'ink' });
  return head + shoulders;
}

/** A prompt, for a program of the command line. */
export function promptAt(pen: Pen, x: number, y: number): string {
  const line = { fill: 'none', 'stroke-width': 2.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const screen = pen.element('rect', { ...line, x, y, width: 36, height: 36, rx: 5 }, { stroke: 'ink' });
  return (
    screen + pen.element('path', { ...line, d: `M${x + 9} ${y + 11}l7 7-7 7M${x + 19} ${y + 26}h8` }, { stroke: 'ink' })
  );
}

const SHAPES = {
  launch: 'M-5-5h10v10h-10z',
  balance: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
  deploy: 'M0-5.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
} as const;

/** The shape beside the hue, so that no dimension is told by colour alone. */
export function markAt(pen: Pen, { node }: ScenePart, x: number, y: number): string {
  if (!node.dimension) return '';
  return pen.element(
    'path',
    { d: SHAPES[node.dimension], transform: `translate(${x} ${y})` },
    { fill: node.dimension },
  );
}

const BADGES = {
  answers: { d: 'M-5 0.5-1.5 4 5-4', fill: 'plus2', line: 'on-plus2' },
  strains: { d: 'M0-5.5V1M0 5.2V5.4', fill: 'minus1', line: 'on-minus1' },
  broken: { d: 'M-4-4 4 4M4-4-4 4', fill: 'seal', line: 'surface' },
  added: { d: 'M-5.5 0H5.5M0-5.5V5.5', fill: 'ink', line: 'surface' },
  changed: { d: 'M-5.5 1.5q2.75-6 5.5-1.5t5.5-1.5', fill: 'ink', line: 'surface' },
  missing: { d: 'M-5.5 0H5.5', fill: 'soft', line: 'surface' },
} as const;

/** A sign of its state at the corner of a part. */
export function badgeOf(pen: Pen, { box, state }: ScenePart): string {
  if (!state) return '';
  const { d, fill, line } = BADGES[state];
  const ring = pen.element('circle', { r: 12, 'stroke-width': 2.5 }, { fill, stroke: 'surface' });
  const sign = pen.element(
    'path',
    { d, fill: 'none', 'stroke-width': 2.6, 'stroke-linecap': 'round' },
    { stroke: line },
  );
  return pen.element('g', { transform: `translate(${box.x + 3} ${box.y + 3})` }, {}, ring + sign);
}

/** The border tells the dimension, and louder what state a part is in. */
export function borderOf(part: ScenePart): { stroke: PaletteColour; width: number; dash?: string } {
  if (part.state === 'broken' || part.isGhost)
    return { stroke: part.isGhost ? 'edge' : 'seal', width: 2.5, dash: '7 5' };
  if (part.state === 'missing') return { stroke: 'edge', width: 2.5, dash: '7 5' };
  if (part.state === 'added' || part.state === 'changed') return { stroke: 'ink', width: 4 };
  if (part.state === 'answers') return { stroke: 'plus2', width: 4 };
  if (part.state === 'strains') return { stroke: 'on-minus1', width: 3 };
  return part.node.dimension ? { stroke: part.node.dimension, width: 2 } : { stroke: 'line', width: 1.5 };
}

/** The box of a part. */
export function boxOf(pen: Pen, part: ScenePart, radius: number, fill: PaletteColour): string {
  const { x, y, width, height } = part.box;
  const { stroke, width: strokeWidth, dash } = borderOf(part);
  const attributes = { x, y, width, height, rx: radius, 'stroke-width': strokeWidth, 'stroke-dasharray': dash };
  return pen.element('rect', attributes, { fill, stroke });
}
