import 'server-only';
import type { z } from 'zod';
import { combinationId, optionsOf } from '#lib/catalog/combinations.ts';
import { thePrices } from '#lib/catalog/read.ts';
import type { Catalog, Host, Option } from '#lib/catalog/schema.ts';
import { hostOf } from '#lib/choice/host-conflicts.ts';
import { type BillInput, computeBill } from '#lib/pricing/bill.ts';
import { breakEvenPacking, breakEvenRate, type Packing, packingCurve, rateCurve } from '#lib/pricing/break-even.ts';
import { billInputOf, inRegion, instancesOf } from './bill.ts';
import { localeOf } from './bundle-notes.ts';
import { settledAt } from './cost-combinations.ts';
import type { packingSchema, rateSchema } from './cost-schema.ts';
import type { Decision } from './decide.ts';
import { resourcesOf } from './template-resources.ts';
import { usageOf } from './usage.ts';

const MIB_PER_GB = 1024;

const packingAt = ({ memory, ...host }: Host, region: string): Packing | undefined =>
  breakEvenPacking({ ...host, memoryGb: memory / MIB_PER_GB }, thePrices(), region);

/** What Fargate would charge a month for the tasks of these settings alone. */
function tasksPerMonthUsd(catalog: Catalog, { picked, settings }: Decision, region: string): number {
  const { settings: of, usage } = billInputOf(catalog, { pick: picked.pick, settings }, [], usageOf());
  return computeBill(inRegion({ resources: [], settings: of, usage }, region), thePrices()).perMonthUsd;
}

const isOf = (option: Option, host: Host) => option.hosts.some(({ type }) => type === host.type);

/**
 * How full the container instances that these tasks would run on have to be, for them to be cheaper than Fargate, and
 * how full they are, at the prices of a Region. Null where no option has instances, or one of the prices is not known.
 */
export function packingOf(catalog: Catalog, decision: Decision, region: string): z.infer<typeof packingSchema> | null {
  const option = catalog.options.find(({ hosts }) => hosts.length > 0);
  if (!option) return null;
  const { settled } = settledAt(catalog, decision, { ...decision.picked.pick, [option.dimension]: option.id });
  const host = hostOf(option, settled.settings);
  const instances = instancesOf(catalog, settled);
  const packing = host && packingAt(host, region);
  if (!host || !instances || !packing) return null;
  const others = option.hosts.flatMap((other) => {
    const found = packingAt(other, region);
    return found ? [{ instanceType: other.type, breakEven: found.breakEven, isConfirmed: found.isConfirmed }] : [];
  });
  return {
    instanceType: host.type,
    vcpu: host.vcpu,
    memoryGb: host.memory / MIB_PER_GB,
    instances: instances.count,
    ...packing,
    current: tasksPerMonthUsd(catalog, decision, region) / (instances.count * packing.fargatePerMonthUsd),
    isPicked: optionsOf(catalog.options, decision.picked.pick).some((one) => isOf(one, host)),
    points: packingCurve(packing),
    others,
  };
}

/** Beyond this, the plot would be wider than what a break-even is looked for in. */
const RATE_MAX = 10_000;

function spanOf(breakEven: number | undefined, current: number): number {
  return Math.min(RATE_MAX, Math.max(2 * (breakEven ?? 0), 1.25 * current, 2));
}

type Way = { id: string; label: string; input: BillInput };

/** The ways in that have an entry, all else as in the decision; those that refuse its settings are left out. */
function waysOf(catalog: Catalog, decision: Decision): Way[] {
  const { pick } = decision.picked;
  const locale = localeOf(decision.settings);
  const usage = usageOf(decision.choice.usage);
  return catalog.options
    .filter(({ entry }) => entry !== undefined && entry !== 'none')
    .flatMap((option) => {
      const { settled, problem } = settledAt(catalog, decision, { ...pick, [option.dimension]: option.id });
      if (problem) return [];
      const input = billInputOf(catalog, settled, resourcesOf(catalog, settled), usage);
      return [{ id: combinationId(settled.pick), label: option.label[locale], input }];
    });
}

/**
 * The requests a second at which the two ways in that have an entry cost the same at the prices of a Region. Null where
 * there are not two such ways for the decision.
 */
export function rateOf(catalog: Catalog, decision: Decision, region: string): z.infer<typeof rateSchema> | null {
  const [one, other] = waysOf(catalog, decision).map((way) => ({ ...way, input: inRegion(way.input, region) }));
  if (!one || !other) return null;
  const { requestsPerSecond } = one.input.usage;
  const prices = thePrices();
  const rate = breakEvenRate(one.input, other.input, prices, RATE_MAX);
  const bills = [one, other].map(({ input }) => computeBill(input, prices));
  const [oneBill, otherBill] = bills;
  return {
    one: { id: one.id, label: one.label, perMonthUsd: oneBill?.perMonthUsd ?? 0 },
    other: { id: other.id, label: other.label, perMonthUsd: otherBill?.perMonthUsd ?? 0 },
    breakEvenPerSecond: rate ?? null,
    currentPerSecond: requestsPerSecond,
    isConfirmed: bills.every(({ lines }) => lines.every(({ status }) => status === 'confirmed')),
    points: rateCurve(one.input, other.input, prices, spanOf(rate, requestsPerSecond)),
  };
}
