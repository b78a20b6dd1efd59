/** A line of a bill: so much of something at a price, by a page of a day or not confirmed by any. */
export type CostLine = {
  id: string;
  label: string;
  kind: string;
  quantity: number;
  unit: string;
  unitPriceUsd: number;
  perMonthUsd: number;
  status: 'confirmed' | 'not-confirmed';
  source: { title: string; url: string; read?: string };
  note?: string;
  idle: boolean;
};

export type Totals = { perMonthUsd: number; perHourUsd: number; idlePerMonthUsd: number };
export type CombinationCost = {
  id: string;
  perMonthUsd: number | null;
  idlePerMonthUsd: number | null;
  notConfirmed: number;
  problem: string | null;
};

export type Packing = {
  instanceType: string;
  instances: number;
  breakEven: number;
  ec2PerMonthUsd: number;
  fargatePerMonthUsd: number;
  isConfirmed: boolean;
  current: number;
  points: readonly { packing: number; ec2Usd: number; fargateUsd: number }[];
  others: readonly { instanceType: string; breakEven: number; isConfirmed: boolean }[];
};

type Way = { id: string; label: string; perMonthUsd: number };
export type Rate = {
  one: Way;
  other: Way;
  breakEvenPerSecond: number | null;
  currentPerSecond: number;
  isConfirmed: boolean;
  points: readonly { requestsPerSecond: number; oneUsd: number; otherUsd: number }[];
};

export type RegionCost = Totals & {
  region: string;
  name: string;
  lines: readonly CostLine[];
  unpriced: readonly string[];
  combinations: readonly CombinationCost[];
  breakEvens: { packing: Packing | null; rate: Rate | null };
};

/** What `/cost.json` says that the panel shows. */
export type CostAnswer = {
  region: { asked: string; priced: string; name: string; isStandIn: boolean };
  checked: string;
  usage: { requestKb: number; responseKb: number };
  notes: readonly string[];
  notCounted: readonly string[];
  regions: readonly RegionCost[];
};
