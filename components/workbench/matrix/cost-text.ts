const formats = new Map<string, Intl.NumberFormat>();

/** A monthly cost in whole US dollars, as precise as one compares by; a dash where it cannot be said. */
export function costText(usd: number | null | undefined, locale: string): string {
  if (usd === null || usd === undefined) return '–';
  const style = { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } as const;
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, style);
  formats.set(locale, format);
  return format.format(usd);
}
