import type { Locale } from '#lib/catalog/schema.ts';

/** How much a header such as `ja,en;q=0.8` wants a language; 0 where it does not name it. */
function wish(header: string, locale: Locale): number {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return tag === locale || tag.startsWith(`${locale}-`) ? Number(quality ?? 1) : 0;
  });
  return Math.max(0, ...wishes);
}

/** The language that an Accept-Language header asks for: Japanese where it is preferred to English, else English. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const header = (acceptLanguage ?? '').toLowerCase();
  const [ja, en] = [wish(header, 'ja'), wish(header, 'en')];
  const isFirst = header.indexOf('ja') < header.indexOf('en');
  return ja > en || (ja > 0 && ja === en && isFirst) ? 'ja' : 'en';
}

/** The language of messages to a caller. */
export function localeOf(request: Request): Locale {
  return preferredLocale(request.headers.get('accept-language'));
}
