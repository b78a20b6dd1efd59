import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { notoSansJp } from '#app/fonts/noto-sans-jp.ts';
import { shownLocale } from '#app/path-locale.ts';
import { WordsProvider } from '#components/i18n/words-context.tsx';
import { SiteFooter } from '#components/site/site-footer.tsx';
import { SiteHeader } from '#components/site/site-header.tsx';
import { theCatalog } from '#lib/catalog/read.ts';
import { readEnv } from '#lib/env.ts';
import { hasRuns } from '#lib/http/deploy/has-runs.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { THEME_COOKIE, themeOf } from '#lib/i18n/theme.ts';
import '#app/globals.css';

type LayoutProps = { params: Promise<{ locale: string }>; children: ReactNode };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const words = dictionaryOf(await shownLocale(params));
  const { appUrl } = readEnv();
  return {
    ...(appUrl && { metadataBase: new URL(appUrl) }),
    title: { default: words.site.title, template: `%s · ${words.site.mark}` },
    description: words.site.description,
  };
}

/** The frame of every page. A path that begins with no language of ours is answered in the reader's. */
export default async function LocaleLayout({ params, children }: LayoutProps) {
  const locale = await shownLocale(params);
  const words = dictionaryOf(locale);
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} data-theme={theme} className={notoSansJp.variable}>
      <body className="font-sans antialiased">
        <WordsProvider locale={locale} words={words}>
          <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-ground focus:p-3">
            {words.site.skip}
          </a>
          <SiteHeader theme={theme}>
            {(await hasRuns()) && (
              <a href={`/${locale}/deploy`} className="flex min-h-9 items-center rounded-md px-2 hover:bg-sunken">
                {words.site.runs}
              </a>
            )}
          </SiteHeader>
          <main id="main" tabIndex={-1} className="outline-none">
            {children}
          </main>
          <SiteFooter words={words} checked={theCatalog().edition.checked} />
        </WordsProvider>
      </body>
    </html>
  );
}
