import { notFound } from 'next/navigation';
import type { Locale } from '#lib/catalog/schema.ts';
import { isLocale } from '#lib/i18n/locale.ts';

/** The language of a page's path; a path that begins with none of ours is not found. */
export function requireLocale(segment: string): Locale {
  if (!isLocale(segment)) notFound();
  return segment;
}
