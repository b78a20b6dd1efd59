import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';

export type Box = { x: number; y: number; width: number; height: number };

export const PICTURE = { width: 1392, height: 748 } as const;

const CARD = { width: 118, height: 96 } as const;
const LANE_CARD = { width: 200, height: 72 } as const;

const around = (cx: number, cy: number, { width, height }: { width: number; height: number } = CARD): Box => ({
  x: cx - width / 2,
  y: cy - height / 2,
  width,
  height,
});

/** The two rows on which requests and names travel, and the heights at which the services' other arrows leave. */
export const ROWS = {
  public: 158,
  request: 370,
  names: 496,
  endpoints: 318,
  logs: 418,
  secrets: 526,
  lane: 674,
} as const;

/** Where the services stand, one below the other. */
export const SERVICES: Box = { x: 748, y: 286, width: 228, height: 274 };
/** What brings a request into the private subnets. */
const ENTRY_X = 458;
const SERVICES_X = SERVICES.x + SERVICES.width / 2;
/** What goes out leaves past the instances' label, under the NAT gateway. */
export const WAY_OUT_X = 948;

/** Where each role stands in every picture: nothing jumps when a choice changes. */
export const PLACES: Readonly<Record<Exclude<DiagramRole, 'service' | 'balancer'>, Box>> = {
  client: around(88, ROWS.request),
  certificate: around(88, 96),
  dns: around(88, 232),
  users: around(88, ROWS.names),
  firewall: around(262, ROWS.public),
  api: around(262, ROWS.request),
  authorizer: around(262, ROWS.names),
  vpc: { x: 364, y: 40, width: 784, height: 548 },
  'public-subnets': { x: 378, y: 78, width: 756, height: 152 },
  'private-subnets': { x: 378, y: 244, width: 756, height: 330 },
  link: around(ENTRY_X, ROWS.request),
  caller: around(ENTRY_X, ROWS.names),
  names: around(630, ROWS.names),
  instances: { x: 738, y: 254, width: 248, height: 314 },
  nat: around(WAY_OUT_X, ROWS.public),
  endpoints: around(1066, ROWS.endpoints),
  registry: around(1292, ROWS.public, { width: 132, height: 96 }),
  logs: around(1292, ROWS.logs, { width: 132, height: 96 }),
  secrets: around(1292, ROWS.secrets, { width: 132, height: 96 }),
  stack: around(ENTRY_X, ROWS.lane, LANE_CARD),
  tool: around(SERVICES_X, ROWS.lane, LANE_CARD),
};

/** A balancer stands where it can be reached from: both places are fixed. */
export const BALANCER_PLACES: Readonly<Record<'public' | 'private', Box>> = {
  public: around(630, ROWS.public),
  private: around(630, ROWS.request),
};

export const LANE: Box = { x: 30, y: 606, width: 1332, height: 130 };

const GAP = 6;

/** The place of one of several services. */
export function servicePlace(index: number, count: number): Box {
  const height = (SERVICES.height - GAP * (count - 1)) / count;
  return { ...SERVICES, y: SERVICES.y + index * (height + GAP), height };
}
