import type { Price, PriceSheet } from '#lib/catalog/price-schema.ts';

/** The prices of a Region in a month. */
export type PriceList = {
  sheet: PriceSheet;
  /** Whether the sheet is another Region's, because this Region has none. */
  isStandIn: boolean;
  month: string;
  price: (id: string) => Price | undefined;
};

/** Whose prices stand in for those of a Region without a file. */
const STAND_IN = 'us-east-1';

/**
 * The prices of a Region in a month (`YYYY-MM`; the one in which they were checked when none is given). Throws where
 * there is neither a sheet of that Region nor one to stand in.
 */
export function priceList(sheets: readonly PriceSheet[], region: string, month?: string): PriceList {
  const own = sheets.find((sheet) => sheet.region === region);
  const sheet = own ?? sheets.find((candidate) => candidate.region === STAND_IN);
  if (!sheet) throw new Error(`there are no prices of ${region}, and none of ${STAND_IN}`);
  const when = month ?? sheet.checked.slice(0, 7);
  const holds = ({ from, until }: Price) => (from ?? '') <= when && (until === undefined || when < until);
  return {
    sheet,
    isStandIn: !own,
    month: when,
    price: (id) => sheet.prices.find((price) => price.id === id && holds(price)),
  };
}
