import type { ScenePart } from './scene-shape.ts';
import { badgeOf, borderOf, boxOf, iconAt, markAt, personAt, promptAt, textAt } from './svg-strokes.ts';
import { escapeXml, type Pen } from './svg-writing.ts';

function card(pen: Pen, part: ScenePart): string {
  const { box, node, label, detail } = part;
  const cx = box.x + box.width / 2;
  const text = { width: box.width - 12, anchor: 'middle' } as const;
  const person = node.place === 'client' || node.role === 'caller' ? personAt(pen, cx, box.y + 32) : '';
  const picture = node.icon ? iconAt(pen, node.icon, cx - 20, box.y + 10, 40) : person;
  return [
    boxOf(pen, part, 12, 'surface'),
    picture,
    textAt(pen, [cx, box.y + (detail ? 68 : 75)], label, { ...text, size: 15, fill: 'ink', isBold: true }),
    detail ? textAt(pen, [cx, box.y + 86], detail, { ...text, size: 13, fill: 'soft' }) : '',
    markAt(pen, part, box.x + box.width - 13, box.y + 13),
  ].join('');
}

function bar(pen: Pen, part: ScenePart): string {
  const { box, node, label, detail } = part;
  const x = box.x + 62;
  const text = { width: box.x + box.width - x - 14 } as const;
  return [
    boxOf(pen, part, 12, 'surface'),
    node.icon ? iconAt(pen, node.icon, box.x + 14, box.y + 18, 36) : promptAt(pen, box.x + 14, box.y + 18),
    textAt(pen, [x, box.y + 33], label, { ...text, size: 15, fill: 'ink', isBold: true }),
    detail ? textAt(pen, [x, box.y + 53], detail, { ...text, size: 13, fill: 'soft' }) : '',
    markAt(pen, part, box.x + box.width - 13, box.y + 13),
  ].join('');
}

const TASKS_MAX = 4;

/** The tasks of a service that stands alone, one icon each up to four. */
function tasks(pen: Pen, { box, detail }: ScenePart): string {
  const count = Number(/× (\d+)/.exec(detail ?? '')?.[1] ?? 0);
  const shown = Math.min(count, TASKS_MAX);
  const [side, gap] = [46, 6];
  const left = box.x + box.width / 2 - (shown * (side + gap) - gap) / 2;
  const icons = Array.from({ length: shown }, (_, index) =>
    iconAt(pen, 'task', left + index * (side + gap), box.y + 142, side),
  );
  const rest = count - shown;
  if (rest <= 0) return icons.join('');
  const at: [number, number] = [box.x + box.width / 2, box.y + 216];
  return icons.join('') + textAt(pen, at, `+ ${rest}`, { size: 14, width: 80, fill: 'soft', anchor: 'middle' });
}

/** A service among others: icon, name, and what is special about it. */
function serviceRow(pen: Pen, { box, node, label, detail }: ScenePart): string {
  const side = Math.min(40, box.height - 14);
  const x = box.x + 14 + side + 12;
  const middle = box.y + box.height / 2;
  const text = { width: box.x + box.width - x - 24 };
  return [
    node.icon ? iconAt(pen, node.icon, box.x + 14, middle - side / 2, side) : '',
    textAt(pen, [x, middle - 3], label, { ...text, size: 15, fill: 'ink', isBold: true }),
    detail ? textAt(pen, [x, middle + 16], detail, { ...text, size: 13, fill: 'soft' }) : '',
  ].join('');
}

/** The only service, with its tasks. */
function serviceAlone(pen: Pen, part: ScenePart): string {
  const { box, node, label, detail, caption } = part;
  const x = box.x + 80;
  const text = { width: box.x + box.width - x - 10 };
  return [
    node.icon ? iconAt(pen, node.icon, box.x + 16, box.y + 34, 52) : '',
    caption ? textAt(pen, [x, box.y + 42], caption, { width: text.width - 12, size: 13, fill: 'soft' }) : '',
    textAt(pen, [x, box.y + 64], label, { ...text, size: 18, fill: 'ink', isBold: true }),
    detail ? textAt(pen, [x, box.y + 84], detail, { ...text, size: 13, fill: 'soft' }) : '',
    tasks(pen, part),
  ].join('');
}

function service(pen: Pen, part: ScenePart): string {
  const { box } = part;
  const content = box.height > 200 ? serviceAlone(pen, part) : serviceRow(pen, part);
  return boxOf(pen, part, 12, 'surface') + content + markAt(pen, part, box.x + box.width - 13, box.y + 13);
}

const FRAME_STYLES = {
  vpc: { fill: 'surface', radius: 16, dash: undefined },
  'public-subnets': { fill: 'surface', radius: 12, dash: '2 5' },
  'private-subnets': { fill: 'sunken', radius: 12, dash: undefined },
  instances: { fill: 'launch-wash', radius: 12, dash: undefined },
} as const;

function frame(pen: Pen, part: ScenePart): string {
  const { box, node, label, detail } = part;
  const isInstances = node.role === 'instances';
  const style = FRAME_STYLES[node.role as keyof typeof FRAME_STYLES];
  const border = part.state || isInstances ? borderOf(part) : { stroke: 'edge' as const, width: 1.5, dash: style.dash };
  const { x, y, width, height } = box;
  const attributes = {
    x,
    y,
    width,
    height,
    rx: style.radius,
    'stroke-width': border.width,
    'stroke-dasharray': border.dash,
    'stroke-linecap': border.dash === style.dash ? 'round' : undefined,
  };
  const words = detail ? `${label}  ${detail}` : label;
  const side = isInstances ? 18 : 22;
  return [
    pen.element('rect', attributes, { fill: style.fill, stroke: border.stroke }),
    node.icon ? iconAt(pen, node.icon, x + 9, y + 8, side) : '',
    textAt(pen, [x + 9 + side + 8, y + 8 + side / 2 + 5], words, {
      size: 14,
      width: width - side - 34,
      fill: isInstances ? 'ink' : 'soft',
    }),
  ].join('');
}

const DRAWN = { card, bar, service, frame } as const;

/** A part with its sentence, which a browser shows for whoever points at it. */
export function partSvg(pen: Pen, part: ScenePart): string {
  const sentence = pen.element('title', {}, {}, escapeXml(part.node.sentence));
  const body = DRAWN[part.shape](pen, part);
  const drawn = part.state === 'missing' ? pen.element('g', { opacity: 0.4 }, {}, body) : body;
  return pen.element('g', { 'data-part': part.node.id }, {}, sentence + drawn + badgeOf(pen, part));
}
