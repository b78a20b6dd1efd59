import type { PriceSheet } from '#lib/catalog/price-schema.ts';
import { type BillInput, computeBill } from './bill.ts';
import { HOURS_PER_MONTH } from './hours.ts';
import { type PriceList, priceList } from './price-list.ts';
import { fargateIds } from './task-charges.ts';

/** A kind of container instance. */
export type Host = { type: string; vcpu: number; memoryGb: number; arch: 'x86_64' | 'arm64' };

export type Packing = {
  /** From this share of the instance on EC2 is cheaper; above 1 it never is. */
  breakEven: number;
  ec2PerMonthUsd: number;
  /** Fargate tasks of the whole instance's vCPUs and memory. */
  fargatePerMonthUsd: number;
  isConfirmed: boolean;
};

function hourly(prices: PriceList, host: Host) {
  const ids = fargateIds(host.arch);
  const found = [prices.price(`ec2/${host.type}`), prices.price(ids.vcpu), prices.price(ids.gb)];
  const [ec2, vcpu, gb] = found;
  if (!ec2 || !vcpu || !gb) return undefined;
  const isConfirmed = found.every((price) => price?.status === 'confirmed');
  return { ec2: ec2.usd, fargate: vcpu.usd * host.vcpu + gb.usd * host.memoryGb, isConfirmed };
}

/**
 * How full an instance has to be for EC2 to be cheaper than Fargate tasks of the same size. Counts neither the disk, nor
 * what agent and system take, nor anybody's time. Undefined where a price is not known.
 */
export function breakEvenPacking(
  host: Host,
  sheets: readonly PriceSheet[],
  region: string,
  month?: string,
): Packing | undefined {
  const rates = hourly(priceList(sheets, region, month), host);
  if (!rates) return undefined;
  return {
    breakEven: rates.ec2 / rates.fargate,
    ec2PerMonthUsd: rates.ec2 * HOURS_PER_MONTH,
    fargatePerMonthUsd: rates.fargate * HOURS_PER_MONTH,
    isConfirmed: rates.isConfirmed,
  };
}

/** Points of the plot, from an empty instance to a full one. */
export function packingCurve(packing: Packing, steps = 20): { packing: number; ec2Usd: number; fargateUsd: number }[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return { packing: share, ec2Usd: packing.ec2PerMonthUsd, fargateUsd: packing.fargatePerMonthUsd * share };
  });
}

/** What an architecture costs a month at a rate of requests; all else as its input says. */
function costAtRate(input: BillInput, sheets: readonly PriceSheet[]): (requestsPerSecond: number) => number {
  return (requestsPerSecond) =>
    computeBill({ ...input, usage: { ...input.usage, requestsPerSecond } }, sheets).perMonthUsd;
}

// A bill is straight lines between the tiers of its prices: in so small a span a straight line finds the rest.
const HALVINGS = 16;

/**
 * The requests a second at which two architectures cost the same, between 0 and `maxPerSecond`. Undefined where one of
 * them is the cheaper one at both ends.
 */
export function breakEvenRate(
  one: BillInput,
  other: BillInput,
  sheets: readonly PriceSheet[],
  maxPerSecond = 10_000,
): number | undefined {
  const [costOfOne, costOfOther] = [costAtRate(one, sheets), costAtRate(other, sheets)];
  const difference = (rate: number) => costOfOne(rate) - costOfOther(rate);
  const isBelow = difference(0) < 0;
  if (isBelow === difference(maxPerSecond) < 0) return undefined;
  let [low, high] = [0, maxPerSecond];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0 === isBelow) low = middle;
    else high = middle;
  }
  const [atLow, atHigh] = [difference(low), difference(high)];
  return atLow === atHigh ? low : low + ((high - low) * atLow) / (atLow - atHigh);
}

/** Points of the plot of two architectures, from no request to a rate. */
export function rateCurve(
  one: BillInput,
  other: BillInput,
  sheets: readonly PriceSheet[],
  maxPerSecond: number,
  steps = 20,
): { requestsPerSecond: number; oneUsd: number; otherUsd: number }[] {
  const [costOfOne, costOfOther] = [costAtRate(one, sheets), costAtRate(other, sheets)];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const requestsPerSecond = (maxPerSecond * step) / steps;
    return { requestsPerSecond, oneUsd: costOfOne(requestsPerSecond), otherUsd: costOfOther(requestsPerSecond) };
  });
}
