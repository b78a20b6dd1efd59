import type { EdgeKind } from './graph-shape.ts';
import { type Box, ROWS, SERVICES, WAY_OUT_X } from './places.ts';
import type { Point, ScenePart } from './scene-shape.ts';

/** The two parts that an arrow joins. */
export type Ends = { from: ScenePart; to: ScenePart };

const centre = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];
export const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;

/** The upright lines that lead to several services, one for requests and one for names. */
const TRUNKS = { request: 712, name: 726 } as const;
/** Upright lines beside the client: a request to a public balancer, and the look at a certificate past the name. */
const ENTRY_LANE = 160;
const OUTER_LANE = 21;
/** How far apart the two arrive at one of several services. */
const APART = 7;

function straight({ from, to }: Ends): Point[] {
  const [fx, fy] = centre(from.box);
  const [tx, ty] = centre(to.box);
  if (fx === tx)
    return fy < ty
      ? [
          [fx, bottom(from.box)],
          [tx, to.box.y],
        ]
      : [
          [fx, from.box.y],
          [tx, bottom(to.box)],
        ];
  const [start, end] = fx < tx ? [right(from.box), to.box.x] : [from.box.x, right(to.box)];
  if (fy === ty)
    return [
      [start, fy],
      [end, ty],
    ];
  const middle = (start + end) / 2;
  return [
    [start, fy],
    [middle, fy],
    [middle, ty],
    [end, ty],
  ];
}

function toService({ from, to }: Ends, kind: 'request' | 'name', isOnly: boolean): Point[] {
  const row = kind === 'request' ? ROWS.request : ROWS.names;
  const [x, y] = centre(from.box);
  const begin: Point[] =
    y < row
      ? [
          [x, bottom(from.box)],
          [x, row],
        ]
      : [[right(from.box), row]];
  if (isOnly) return [...begin, [to.box.x, row]];
  const arrival = centre(to.box)[1] + (kind === 'request' ? -APART : APART);
  return [...begin, [TRUNKS[kind], row], [TRUNKS[kind], arrival], [to.box.x, arrival]];
}

/** Logs and secrets leave at heights of their own, straight to the right. */
function sideways(to: ScenePart): Point[] {
  const [, y] = centre(to.box);
  return [
    [right(SERVICES), y],
    [to.box.x, y],
  ];
}

const block = centre(SERVICES)[0];

/** The line of an arrow: level and upright only, around whatever stands in its way. */
export function routeOf(ends: Ends, kind: EdgeKind, serviceCount: number): Point[] {
  const { from, to } = ends;
  const [fromRole, toRole] = [from.node.role, to.node.role];
  const [fx] = centre(from.box);
  const [tx, ty] = centre(to.box);
  if (fromRole === 'service') {
    if (toRole === 'nat')
      return [
        [tx, SERVICES.y],
        [tx, bottom(to.box)],
      ];
    if (toRole === 'registry')
      return [
        [WAY_OUT_X, SERVICES.y],
        [WAY_OUT_X, ty],
        [to.box.x, ty],
      ];
    return sideways(to);
  }
  if (toRole === 'service') {
    if (kind === 'request' || kind === 'name') return toService(ends, kind, serviceCount === 1);
    const end: Point = [block, bottom(SERVICES)];
    return fx === block ? [[fx, from.box.y], end] : [[right(from.box), ROWS.lane], [block, ROWS.lane], end];
  }
  if (toRole === 'vpc')
    return [
      [fx, from.box.y],
      [fx, bottom(to.box)],
    ];
  if (fromRole === 'client' && toRole === 'balancer')
    return [
      [right(from.box), ROWS.request],
      [ENTRY_LANE, ROWS.request],
      [ENTRY_LANE, ty],
      [to.box.x, ty],
    ];
  if (toRole === 'certificate')
    return [
      [from.box.x, ROWS.request],
      [OUTER_LANE, ROWS.request],
      [OUTER_LANE, ty],
      [to.box.x, ty],
    ];
  if (fromRole === 'balancer' && toRole === 'users') {
    const [lane, side] = [237, 176];
    return [
      [fx - 30, bottom(from.box)],
      [fx - 30, lane],
      [side, lane],
      [side, ty],
      [right(to.box), ty],
    ];
  }
  if (fromRole === 'endpoints')
    return [
      [fx, from.box.y],
      [fx, ty],
      [to.box.x, ty],
    ];
  return straight(ends);
}
