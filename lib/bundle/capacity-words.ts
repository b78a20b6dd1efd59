import type { Host } from '#lib/catalog/schema.ts';
import { tasksPerHost } from '#lib/choice/host-capacity.ts';
import type { Service } from '#lib/choice/service.ts';
import { tasksMaxOf } from './service-values.ts';

/** How much is asked for: a share of Spot in percent, and the bounds of the number of instances (0: none given). */
export type CapacitySettings = { spot: number; fewest: number; most: number };

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Where the tasks of a share run: `none`, `some` or `all` on Spot. */
function shareOf(spot: number): string {
  if (spot === 0) return 'none';
  return spot < 100 ? 'some' : 'all';
}

/**
 * What follows for the capacity under the tasks. Weights are the share in its lowest terms: 70 percent are 3 to 7. A fixed
 * number of instances is one for each task, within the bounds that are given.
 */
export function capacityWords(
  services: readonly Service[],
  { spot, fewest, most }: CapacitySettings,
): [string, string | number][] {
  const divisor = greatestCommonDivisor(100 - spot, spot);
  const tasks = services.reduce((sum, { count }) => sum + count, 0);
  const ceiling = most === 0 ? tasksMaxOf(services) : most;
  return [
    ['spot-share', shareOf(spot)],
    ['spot-weight', spot / divisor],
    ['on-demand-weight', (100 - spot) / divisor],
    ['instances-ceiling', ceiling],
    ['instances-fixed', Math.min(Math.max(tasks, fewest), ceiling)],
    ['any-gpu', services.some(({ gpu }) => gpu > 0) ? 'some' : 'none'],
  ];
}

/** How many of the largest task a container instance holds; nothing where there are no instances. */
export function hostWords(
  hosts: readonly Host[],
  services: readonly Service[],
  { type, network }: { type: string; network: string },
): [string, number][] {
  const host = hosts.find((one) => one.type === type);
  if (!host) return [];
  return [
    ['tasks-per-host', Math.min(...services.map((service) => tasksPerHost(host, { ...service, network }).tasks))],
  ];
}
