import type { Locale } from '#lib/catalog/schema.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { SameKeys } from './words.ts';

/** All words of the page. English is the pattern; Japanese must have the same keys. */
export type Dictionary = SameKeys<typeof en>;

const DICTIONARIES: Readonly<Record<Locale, Dictionary>> = { en, ja };

/** The words of a language. */
export function dictionaryOf(locale: Locale): Dictionary {
  return DICTIONARIES[locale];
}
