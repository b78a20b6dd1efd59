'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { LOCALES } from '#lib/i18n/locale.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const PAGES = ['start', 'workbench', 'rooms', 'facts', 'how'] as const;
const PATH: Readonly<Record<(typeof PAGES)[number], string>> = {
  start: '',
  workbench: '/workbench',
  rooms: '/rooms',
  facts: '/facts',
  how: '/how',
};
const NAMES = { ja: '日本語', en: 'English' } as const;

/** The choice rides along from page to page, so that looking up a fact does not lose it. */
function useQuerySuffix(): string {
  const query = useSearchParams().toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return query === '' ? '' : `?${query}`;
}

function LanguageSwitch() {
  const { words, locale } = useWords();
  const [, , ...rest] = usePathname().split('/');
  const suffix = useQuerySuffix();
  return (
    <nav aria-label={words.site.language} className="flex gap-1 text-sm">
      {LOCALES.map((each) => (
        <a
          key={each}
          href={`/${[each, ...rest].join('/')}${suffix}`}
          lang={each}
          hrefLang={each}
          aria-current={each === locale ? 'true' : undefined}
          className="flex min-h-9 items-center rounded-md px-2 hover:bg-sunken aria-[current=true]:font-bold"
        >
          {NAMES[each]}
        </a>
      ))}
    </nav>
  );
}

/** The head of every page: where one is, the language, the theme. `children`: links that not every server has. */
export function SiteHeader({ theme, children }: { theme: string; children: ReactNode }) {
  const { words, locale } = useWords();
  const path = usePathname();
  const suffix = useQuerySuffix();
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 sm:px-6">
        <a href={`/${locale}`} lang="ja" className="font-bold text-lg">
          <span className="text-seal">最強</span>のECS
        </a>
        <nav
          aria-label={words.site.nav}
          className="flex flex-wrap gap-1 text-sm max-sm:order-3 max-sm:w-full max-sm:-mx-2"
        >
          {PAGES.map((page) => (
            <a
              key={page}
              href={`/${locale}${PATH[page]}${page === 'start' ? '' : suffix}`}
              aria-current={path === `/${locale}${PATH[page]}` ? 'page' : undefined}
              className="flex min-h-9 items-center rounded-md px-2 hover:bg-sunken aria-[current=page]:font-bold"
            >
              {words.site[page]}
            </a>
          ))}
          {children}
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-3">
          <ThemeSwitch initial={theme} />
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
