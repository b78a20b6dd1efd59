import type { Host } from '#lib/catalog/schema.ts';

/** What one task takes of its host. */
export type TaskNeeds = { cpu: number; memory: number; gpu: number; network: string };
export type Bound = 'cpu' | 'memory' | 'network' | 'gpu';

const CPU_UNITS_PER_VCPU = 1024;
// A judgement, not AWS's: kernel, system and ECS agent take some 3 to 10 %, more of a small host than of a large one.
const USABLE_MEMORY = 0.93;

/**
 * How many tasks fit on a host, and what sets that bound. With awsvpc each task takes a network interface, and the host
 * keeps one (docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html: two on a c5.large).
 */
export function tasksPerHost(
  host: Host,
  { cpu, memory, gpu, network }: TaskNeeds,
): { tasks: number; limitedBy: Bound } {
  const bounds: { tasks: number; limitedBy: Bound }[] = [
    { limitedBy: 'cpu', tasks: Math.floor((host.vcpu * CPU_UNITS_PER_VCPU) / cpu) },
    { limitedBy: 'memory', tasks: Math.floor((host.memory * USABLE_MEMORY) / memory) },
  ];
  if (network === 'awsvpc') bounds.push({ limitedBy: 'network', tasks: host.enis - 1 });
  if (gpu > 0) bounds.push({ limitedBy: 'gpu', tasks: Math.floor(host.gpus / gpu) });
  return bounds.reduce((least, bound) => (bound.tasks < least.tasks ? bound : least));
}
