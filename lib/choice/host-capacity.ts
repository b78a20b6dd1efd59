import type { Host } from '#lib/catalog/schema.ts';

/** What one task takes of its host. */
export type TaskNeeds = { cpu: number; memory: number; gpu: number; network: string };
export type Bound = 'cpu' | 'memory' | 'network' | 'gpu';

const CPU_UNITS_PER_VCPU = 1024;
// A judgement, not AWS's: kernel, system and ECS agent take some 3 to 10 %, more of a small host than of a large one.
const USABLE_MEMORY = 0.93;

/**
 * What a host has for tasks, in their own units. With awsvpc each task takes a network interface, and the host keeps one
 * (docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html: two on a c5.large).
 */
export function roomOf({ vcpu, memory, enis, gpus }: Host, network: string): Record<Bound, number> {
  return {
    cpu: vcpu * CPU_UNITS_PER_VCPU,
    memory: memory * USABLE_MEMORY,
    network: network === 'awsvpc' ? enis - 1 : Number.POSITIVE_INFINITY,
    gpu: gpus,
  };
}

/** How many tasks of one service fit on a host, and what sets that bound. */
export function tasksPerHost(
  host: Host,
  { cpu, memory, gpu, network }: TaskNeeds,
): { tasks: number; limitedBy: Bound } {
  const room = roomOf(host, network);
  const bounds: { tasks: number; limitedBy: Bound }[] = [
    { limitedBy: 'cpu', tasks: Math.floor(room.cpu / cpu) },
    { limitedBy: 'memory', tasks: Math.floor(room.memory / memory) },
    { limitedBy: 'network', tasks: room.network },
    ...(gpu > 0 ? [{ limitedBy: 'gpu' as const, tasks: Math.floor(room.gpu / gpu) }] : []),
  ];
  return bounds.reduce((least, bound) => (bound.tasks < least.tasks ? bound : least));
}
