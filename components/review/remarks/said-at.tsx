import type { Locale } from '#lib/catalog/schema.ts';

/** The day on which something was said. */
export function SaidAt({ at, locale }: { at: string; locale: Locale }) {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <time dateTime={at} className="text-soft text-sm print:text-[1em]">
      {format.format(new Date(at))}
    </time>
  );
}
