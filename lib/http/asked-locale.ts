import type { Locale } from '#lib/catalog/schema.ts';
import { shortened } from '#lib/choice/problem.ts';
import { isLocale, LOCALES } from '#lib/i18n/locale.ts';
import { localeOf } from './language.ts';
import { readQuery } from './query.ts';
import { Refusal } from './refusal.ts';

/** The language of an answer: `lang` of the query, else Accept-Language. Throws a Refusal on any other parameter. */
export function askedLocale(request: Request): Locale {
  const [first, second] = readQuery(request);
  if (!first) return localeOf(request);
  const [key, value] = first;
  if (key !== 'lang' || second) {
    const field = key === 'lang' ? (second?.[0] ?? key) : key;
    throw new Refusal({ code: 'no-parameters', field: shortened(field), allowed: ['lang'] });
  }
  if (isLocale(value)) return value;
  throw new Refusal({ code: 'unknown-value', field: 'lang', value: shortened(value), allowed: [...LOCALES] });
}
