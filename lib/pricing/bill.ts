import type { Price, PriceSheet, PriceUnit } from '#lib/catalog/price-schema.ts';
import type { Text } from '#lib/catalog/schema.ts';
import { type Note, notesOf } from './bill-notes.ts';
import { type Charge, chargesOf } from './charges.ts';
import { HOURS_PER_MONTH } from './hours.ts';
import { type Kind, kindOf } from './kinds.ts';
import { labelOf } from './labels.ts';
import { type PriceList, priceList } from './price-list.ts';
import type { BillResource } from './properties.ts';
import type { Usage } from './usage.ts';

/** What the bill must know of the settings, because the template of some deploy methods holds no task. */
export type BillSettings = {
  region: string;
  /** CPU in units (1024 are one vCPU), memory in MiB. */
  services: readonly { cpu: number; memory: number; count: number }[];
  arch: 'x86_64' | 'arm64';
  /** Percent of the tasks on Fargate Spot. */
  spot: number;
  /** The container instances, where the template has any; their number is what the tasks need, not the ceiling. */
  instances?: { type: string; count: number };
};

export type BillInput = {
  resources: readonly BillResource[];
  settings: BillSettings;
  usage: Usage;
  /** The month whose prices hold, `YYYY-MM`; absent: the newest. */
  month?: string;
};

export type BillLine = {
  id: string;
  label: Text;
  kind: Kind;
  quantity: number;
  unit: PriceUnit;
  unitPriceUsd: number;
  perMonthUsd: number;
  status: Price['status'];
  /** The page that says so, or the page on which to look. */
  source: { title: string; url: string; read?: string };
  note?: Text;
  /** Whether it is due when nobody sends a request, too. */
  idle: boolean;
};

export type Bill = {
  lines: BillLine[];
  perMonthUsd: number;
  perHourUsd: number;
  /** Left running, with no request at all. */
  idlePerMonthUsd: number;
  region: { asked: string; priced: string; name: Text; isStandIn: boolean };
  /** What the month was taken to bring. */
  usage: Usage;
  month: string;
  checked: string;
  /** What has no price here: resource types that nobody knows, instance types without a price. Never silently nothing. */
  unpriced: string[];
  /** How a figure was counted where that is not plain, and what is not counted at all. */
  notes: Note[];
  notCounted: Note[];
};

/** A quantity cut at the tiers of its price: each slice with what one unit of it costs. */
function slices({ usd, tiers }: Price, quantity: number): { quantity: number; usd: number }[] {
  const steps = [{ above: 0, usd }, ...tiers];
  return steps.flatMap((step, index) => {
    const end = Math.min(quantity, steps[index + 1]?.above ?? Number.POSITIVE_INFINITY);
    return end > step.above ? [{ quantity: end - step.above, usd: step.usd }] : [];
  });
}

function linesOf({ id, quantity, idle }: Charge, price: Price): BillLine[] {
  const common = {
    label: labelOf(id),
    kind: kindOf(id),
    unit: price.unit,
    status: price.status,
    source: price.status === 'confirmed' ? price.source : price.check,
    ...(price.note ? { note: price.note } : {}),
    idle,
  };
  return slices(price, quantity)
    .filter(({ usd }) => usd > 0)
    .map((slice, index) => ({
      ...common,
      id: index === 0 ? id : `${id}-${index + 1}`,
      quantity: slice.quantity,
      unitPriceUsd: slice.usd,
      perMonthUsd: slice.quantity * slice.usd,
    }));
}

const sum = (lines: readonly BillLine[]) => lines.reduce((total, { perMonthUsd }) => total + perMonthUsd, 0);

function billOf(input: BillInput, prices: PriceList): Bill {
  const { charges, unknown } = chargesOf(input);
  const priced = charges.map((charge) => ({ charge, price: prices.price(charge.id) }));
  const lines = priced.flatMap(({ charge, price }) => (price ? linesOf(charge, price) : []));
  const missing = priced.flatMap(({ charge, price }) => (price ? [] : [charge.id.replace(/^ec2\//, '')]));
  const perMonthUsd = sum(lines);
  const { sheet, isStandIn, month } = prices;
  return {
    lines,
    perMonthUsd,
    perHourUsd: perMonthUsd / HOURS_PER_MONTH,
    idlePerMonthUsd: sum(lines.filter(({ idle }) => idle)),
    region: { asked: input.settings.region, priced: sheet.region, name: sheet.name, isStandIn },
    usage: input.usage,
    month,
    checked: sheet.checked,
    unpriced: [...new Set([...unknown, ...missing])],
    ...notesOf(input, lines),
  };
}

/**
 * What a template costs a month, line by line, at the on-demand prices of its Region. Pure: the same input gives the same
 * bill. Throws where there is no sheet of prices to use.
 */
export function computeBill(input: BillInput, sheets: readonly PriceSheet[]): Bill {
  return billOf(input, priceList(sheets, input.settings.region, input.month));
}
