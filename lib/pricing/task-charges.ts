import type { BillInput } from './bill.ts';
import type { Charge } from './charges.ts';
import { HOURS_PER_MONTH } from './hours.ts';

const CPU_UNITS_PER_VCPU = 1024;
const MIB_PER_GB = 1024;

const INSTANCES = 'AWS::AutoScaling::AutoScalingGroup';

/** Whether the tasks run on instances of the template; else they run on Fargate. */
export const hasInstances = ({ resources }: Pick<BillInput, 'resources'>): boolean =>
  resources.some(({ type }) => type === INSTANCES);

/** vCPUs and GB that all tasks together ask for. */
export function taskSize({ services }: BillInput['settings']): { vcpu: number; gb: number; tasks: number } {
  const total = (of: (service: (typeof services)[number]) => number) =>
    services.reduce((sum, service) => sum + of(service) * service.count, 0);
  return {
    vcpu: total(({ cpu }) => cpu) / CPU_UNITS_PER_VCPU,
    gb: total(({ memory }) => memory) / MIB_PER_GB,
    tasks: total(() => 1),
  };
}

/** The price ids of a Fargate task, by CPU architecture. */
export const fargateIds = (arch: BillInput['settings']['arch']) =>
  arch === 'arm64' ? { vcpu: 'fargate-arm-vcpu', gb: 'fargate-arm-gb' } : { vcpu: 'fargate-vcpu', gb: 'fargate-gb' };

/** What the tasks cost by themselves: nothing on instances, which are paid for whole. Spot counts as on demand. */
export function taskCharges(input: BillInput): Charge[] {
  if (hasInstances(input)) return [];
  const { vcpu, gb } = taskSize(input.settings);
  const ids = fargateIds(input.settings.arch);
  return [
    { id: ids.vcpu, quantity: vcpu * HOURS_PER_MONTH, idle: true },
    { id: ids.gb, quantity: gb * HOURS_PER_MONTH, idle: true },
  ];
}
