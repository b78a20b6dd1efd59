import type { Locale } from '#lib/catalog/schema.ts';

export const LOCALES = ['ja', 'en'] as const satisfies readonly Locale[];

/** Whether a path segment names a language of ours. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** Puts values into a sentence of a dictionary: `fill('Fit {fit}', { fit: 96 })`. A missing value stays visible. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

// Making one costs a browser more than ranking twelve combinations; a page writes dozens of months.
const monthFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A month such as `2019-02` as the language writes it. */
export function monthName(month: string, locale: Locale): string {
  const format =
    monthFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  monthFormats.set(locale, format);
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A score or a difference with its sign, minus as U+2212. */
export function signed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  const isZero = Number(text) === 0;
  return isZero ? text : `${value > 0 ? '+' : '−'}${text}`;
}
