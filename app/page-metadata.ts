import type { Metadata } from 'next';
import type { Locale } from '#lib/catalog/schema.ts';
import { LOCALES } from '#lib/i18n/locale.ts';

/** Title and addresses of a page: its own, and the same in the other language. */
export function pageMetadata(locale: Locale, path: string, title?: string): Metadata {
  const languages = Object.fromEntries(LOCALES.map((each) => [each, `/${each}${path}`]));
  return {
    ...(title !== undefined && { title }),
    alternates: { canonical: `/${locale}${path}`, languages: { ...languages, 'x-default': '/' } },
  };
}
