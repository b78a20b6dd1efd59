import type { Text } from '#lib/catalog/schema.ts';
import type { DiagramEdge, DiagramNode, EdgeKind } from './graph-shape.ts';
import type { PartState } from './highlights.ts';
import type { Box } from './places.ts';

/** How a part is drawn: `frame` holds others, `card` stands alone, `bar` lies in the deploy lane, `service` runs tasks. */
export type SceneShape = 'frame' | 'card' | 'bar' | 'service';

/** What a part is beside the same role in another picture. */
export type PartDifference = 'added' | 'changed' | 'missing';

/** A part at its place. `key` is the same for the same role in every picture, so that a page can move from one to the next. */
export type ScenePart = {
  key: string;
  node: DiagramNode;
  shape: SceneShape;
  box: Box;
  label: string;
  detail?: string;
  /** What kind of thing a service is; the label is its name. */
  caption?: string;
  state?: PartState | PartDifference;
  /** A part that is only there to show what cannot be. */
  isGhost: boolean;
};

export type Point = readonly [x: number, y: number];

/** An arrow as a line of right angles. `edges` are the arrows of the graph that it draws: services share some. */
export type SceneArrow = {
  key: string;
  kind: EdgeKind;
  points: readonly Point[];
  edges: readonly DiagramEdge[];
  label?: Text;
  /** Where the way breaks, where it cannot be gone. */
  brokenAt?: Point;
};

export type Scene = { parts: readonly ScenePart[]; arrows: readonly SceneArrow[] };
