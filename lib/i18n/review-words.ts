import type { Locale } from '#lib/catalog/schema.ts';
import { reviewEn } from './review-en.ts';
import { reviewJa } from './review-ja.ts';
import type { SameKeys } from './words.ts';

export type ReviewWords = SameKeys<typeof reviewEn>;

const WORDS: Readonly<Record<Locale, ReviewWords>> = { en: reviewEn, ja: reviewJa };

/** The words of the review page; other pages do not carry them. */
export function reviewWordsOf(locale: Locale): ReviewWords {
  return WORDS[locale];
}
