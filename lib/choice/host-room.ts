import type { Host } from '#lib/catalog/schema.ts';
import { type Bound, roomOf, type TaskNeeds } from './host-capacity.ts';

/** What runs on one host when tasks of all services come in turn, one of each, until none fits any more. */
export type HostRoom = { total: number; tasks: { name: string; tasks: number }[]; limitedBy: Bound };

// The network first, as it is what people do not expect.
const BOUNDS: readonly Bound[] = ['network', 'cpu', 'memory', 'gpu'];

type Placed = { name: string } & Omit<TaskNeeds, 'network'>;

/** How many tasks fit on one host together, service after service, and what sets that bound. */
export function roomTogether(host: Host, services: readonly Placed[], network: string): HostRoom {
  const room = roomOf(host, network);
  const tasks = services.map(({ name }) => ({ name, tasks: 0 }));
  let limitedBy: Bound = 'cpu';
  let open = services.map((_, index) => index);
  while (open.length > 0) {
    open = open.filter((index) => {
      const task = services[index];
      const placed = tasks[index];
      if (!task || !placed) return false;
      const takes = { cpu: task.cpu, memory: task.memory, gpu: task.gpu, network: 1 };
      const short = BOUNDS.find((bound) => takes[bound] > room[bound]);
      if (short) limitedBy = short;
      if (short) return false;
      for (const bound of BOUNDS) room[bound] -= takes[bound];
      placed.tasks += 1;
      return true;
    });
  }
  return { total: tasks.reduce((sum, each) => sum + each.tasks, 0), tasks, limitedBy };
}
