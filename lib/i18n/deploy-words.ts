import type { Locale } from '#lib/catalog/schema.ts';
import { deployEn } from './deploy-en.ts';
import { deployJa } from './deploy-ja.ts';
import { deployRunEn } from './deploy-run-en.ts';
import { deployRunJa } from './deploy-run-ja.ts';
import type { SameKeys } from './words.ts';

const english = { ...deployEn, ...deployRunEn };

/** The words of the deploy pages; other pages do not carry them. */
export type DeployWords = SameKeys<typeof english>;

const WORDS: Readonly<Record<Locale, DeployWords>> = { en: english, ja: { ...deployJa, ...deployRunJa } };

/** The words of the deploy pages in a language. */
export function deployWordsOf(locale: Locale): DeployWords {
  return WORDS[locale];
}
