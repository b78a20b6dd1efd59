'use client';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { fill, LOCALES } from '#lib/i18n/locale.ts';
import { useRoomPlace } from './room-context.tsx';

const NAMES = { ja: '日本語', en: 'English' } as const;

/** The other language of this page; the key stays in the browser. */
function LanguageLinks() {
  const { code, locale } = useRoomPlace();
  const view = useSearchParams().get('view');
  return LOCALES.filter((each) => each !== locale).map((each) => (
    <a
      key={each}
      href={`/${each}/r/${code}${view === null ? '' : `?view=${view}`}`}
      lang={each}
      hrefLang={each}
      className="flex min-h-9 items-center rounded-md px-2 hover:bg-sunken"
    >
      {NAMES[each]}
    </a>
  ));
}

/** The head of a room's page: which room, which phase. The site's own head would only lead away from a vote. */
export function RoomBar({ phase, children }: { phase: string; children?: ReactNode }) {
  const { code, locale, words } = useRoomPlace();
  return (
    <div className="border-line border-b">
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <a href={`/${locale}`} lang="ja" className="font-bold">
          <span className="text-seal">最強</span>のECS
        </a>
        <h1 className="mr-auto text-sm max-sm:leading-snug">
          {fill(words.room, { code })}
          <span className="max-sm:sr-only">{phase !== '' && ' · '}</span>
          <b role="status" className="max-sm:block max-sm:min-h-[1lh]">
            {phase}
          </b>
        </h1>
        <div className="ml-auto flex items-center text-sm max-sm:-mr-2">
          {children}
          <LanguageLinks />
        </div>
      </div>
    </div>
  );
}
