'use client';
import { useState, useSyncExternalStore } from 'react';
import { recentName } from '#components/catalog/recent-name.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Dimension } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import { RECENT_MAX, type Recent } from '#lib/keep/recent.ts';
import { keepDecisions, onRecentDecisions, recentDecisions } from '#lib/keep/recent-store.ts';

type RecentListProps = {
  scenarios: readonly { id: string; name: string }[];
  options: readonly { id: string; dimension: Dimension; label: string }[];
};

const NONE: Recent[] = [];

/** The decisions that this browser looked at last; nothing where there are none. */
export function RecentList({ scenarios, options }: RecentListProps) {
  const { words, locale } = useWords();
  const { recent: own } = words.keep;
  const [said, setSaid] = useState('');
  const list = useSyncExternalStore(onRecentDecisions, recentDecisions, () => NONE);
  const timeOf = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (list.length === 0 && said === '') return null;
  return (
    <section id="recent" aria-labelledby="recent-title" className="mt-6 scroll-mt-4 rounded-lg border border-line p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="recent-title" className="font-bold text-lg">
          {own.title}
        </h2>
        {list.length > 0 && (
          <Button
            kind="bare"
            className="text-sm"
            onClick={() => {
              keepDecisions([]);
              setSaid(own.cleared);
            }}
          >
            {own.clear}
          </Button>
        )}
      </div>
      <p className="text-soft text-sm">{fill(own.hint, { max: RECENT_MAX })}</p>
      <ul className="mt-2">
        {list.map((recent) => {
          const { title, rest } = recentName(recent, { scenarios, options, words, locale });
          return (
            <li
              key={recent.query}
              className="flex flex-wrap items-center justify-between gap-x-4 border-line border-t py-1.5"
            >
              <div className="min-w-0">
                <a href={`/${locale}/workbench?${recent.query}`} className="font-bold underline decoration-edge">
                  {title}
                </a>
                <p className="text-soft text-sm">
                  {rest} · <time dateTime={new Date(recent.atMs).toISOString()}>{timeOf.format(recent.atMs)}</time>
                </p>
              </div>
              <Button
                kind="bare"
                className="text-sm"
                aria-label={fill(own.remove, { name: title })}
                onClick={() => {
                  keepDecisions(list.filter(({ query }) => query !== recent.query));
                  setSaid(fill(own.removed, { name: title }));
                }}
              >
                {own.removeShort}
              </Button>
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-sm">
        {said}
      </p>
    </section>
  );
}
