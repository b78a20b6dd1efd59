import type { Locale } from '#lib/catalog/schema.ts';
import type { DifferenceWords } from '#lib/i18n/difference-words.ts';
import { fill, signed } from '#lib/i18n/locale.ts';
import type { RankMove } from './difference.ts';
import type { Report } from './report.ts';

/** `F18 −1 → F19 +1`, or that a fact came or went. */
export function factChangeText({ ended, began }: Report['facts'][number], words: DifferenceWords): string {
  const said = (fact: { id: string; effect: number }) => `${fact.id} ${signed(fact.effect)}`;
  if (ended && began) return `${said(ended)} → ${said(began)}`;
  if (ended) return `${said(ended)} (${words.ended})`;
  return began ? `${said(began)} (${words.began})` : '';
}

/** `1 (fit 96.2)`. */
export function standingText({ rank, fit }: RankMove['from'], words: DifferenceWords): string {
  return rank === null ? words.ruledOut : fill(words.rank, { rank, fit: fit.toFixed(1) });
}

export function usdText(usd: number, words: DifferenceWords, locale: Locale): string {
  const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(usd);
  return fill(words.usd, { usd: amount });
}
