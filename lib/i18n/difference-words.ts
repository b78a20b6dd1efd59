import type { Locale } from '#lib/catalog/schema.ts';
import { differenceEn } from './difference-en.ts';
import { differenceJa } from './difference-ja.ts';
import type { SameKeys } from './words.ts';

export type DifferenceWords = SameKeys<typeof differenceEn>;

const WORDS: Readonly<Record<Locale, DifferenceWords>> = { en: differenceEn, ja: differenceJa };

/** The words for what two decisions differ in. */
export function differenceWordsOf(locale: Locale): DifferenceWords {
  return WORDS[locale];
}
