import type { Text } from '#lib/catalog/schema.ts';
import type { Bill } from './bill.ts';

/** A line that two bills do not share, or not at the same amount. */
export type Difference = { id: string; label: Text; fromUsd: number; toUsd: number; moreUsd: number };

export type Savings = {
  differences: Difference[];
  /** What the first bill is below the second, a month; negative where it is dearer. */
  perMonthUsd: number;
  idlePerMonthUsd: number;
};

const CENT = 0.01;

/** What the first of two bills (workshop) saves against the second (production): the lines that differ, dearest first. */
export function savings(cheap: Bill, dear: Bill): Savings {
  const byId = new Map([...dear.lines, ...cheap.lines].map(({ id, label }) => [id, label]));
  const usdIn = (bill: Bill, id: string) => bill.lines.find((line) => line.id === id)?.perMonthUsd ?? 0;
  const differences = [...byId].map(([id, label]) => {
    const [fromUsd, toUsd] = [usdIn(cheap, id), usdIn(dear, id)];
    return { id, label, fromUsd, toUsd, moreUsd: toUsd - fromUsd };
  });
  return {
    differences: differences
      .filter(({ moreUsd }) => Math.abs(moreUsd) >= CENT / 2)
      .sort((a, b) => b.moreUsd - a.moreUsd),
    perMonthUsd: dear.perMonthUsd - cheap.perMonthUsd,
    idlePerMonthUsd: dear.idlePerMonthUsd - cheap.idlePerMonthUsd,
  };
}
