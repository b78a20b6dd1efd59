import type { PriceUnit } from '#lib/catalog/price-schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { UNITS } from '#lib/pricing/labels.ts';

function dollars(amount: number, locale: string, least: number, most = least): string {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', ...digits }).format(amount);
}

/** An amount of a month, to the cent. */
export const monthUsd = (amount: number, locale: string) => dollars(amount, locale, 2);
/** An amount of an hour, to a tenth of a cent. */
export const hourUsd = (amount: number, locale: string) => dollars(amount, locale, 3);
/** The price of one, with all the decimals that it has. */
export const unitUsd = (amount: number, locale: string) => dollars(amount, locale, 2, 10);

/** A quantity without decimals that say nothing. */
export const quantityText = (quantity: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(quantity);

const isUnit = (unit: string): unit is PriceUnit => Object.hasOwn(UNITS, unit);

/** A quantity with its unit; what is paid by the month is only counted. */
export function amountText(quantity: number, unit: string, locale: Locale): string {
  const name = isUnit(unit) ? UNITS[unit][locale] : unit;
  return `${quantityText(quantity, locale)} ${name}`.trim();
}

/** A share as percent, without decimals. */
export const percent = (share: number) => String(Math.round(share * 100));

/** A rate of requests; the smaller, the more decimals. */
export const rateText = (rate: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(rate);
