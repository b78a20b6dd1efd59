import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { Locale } from '#lib/catalog/schema.ts';
import { preferredLocale } from '#lib/http/language.ts';
import { isLocale } from '#lib/i18n/locale.ts';

/** The language to show under a path: its own, or the reader's where it begins with none of ours. */
export async function shownLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : preferredLocale((await headers()).get('accept-language'));
}

/** The language of a page's path; a path that begins with none of ours is not found. */
export function requireLocale(segment: string): Locale {
  if (!isLocale(segment)) notFound();
  return segment;
}
