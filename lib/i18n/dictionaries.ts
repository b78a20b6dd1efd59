import type { Locale } from '#lib/catalog/schema.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

const DICTIONARIES: Readonly<Record<Locale, Dictionary>> = { en, ja };

/** The words of a language. */
export function dictionaryOf(locale: Locale): Dictionary {
  return DICTIONARIES[locale];
}
