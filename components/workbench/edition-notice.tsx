'use client';
import { useMemo, useState } from 'react';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { Ranking } from '#lib/scoring/rank.ts';
import { sinceThen } from '#lib/scoring/since.ts';
import { Changes } from './time/change-list.tsx';
import { useSession, useWorkbench } from './workbench-context.tsx';

function useAnswerText(): (ranking: Ranking) => string {
  const { words } = useWords();
  const { old } = words.share;
  const { actual, choice } = useWorkbench();
  return ({ winner, leaders, ranking }) => {
    const pick = ranking.find(({ id }) => id === winner)?.pick;
    if (pick) return formulaText(actual.options, pick);
    if (choice.needs.length === 0) return old.unasked;
    return leaders.length === 0 ? old.nobody : fill(old.tie, { count: leaders.length });
  };
}

/** Of a link that says its catalogue: that older facts decide here, which changed since, and what the answer is today. */
export function EditionNotice({ edition }: { edition: string }) {
  const { words, locale } = useWords();
  const { old } = words.share;
  const { store, actual, choice } = useWorkbench();
  const { newestMonth, version } = useSession((state) => state.vocabulary);
  const [isOpen, setIsOpen] = useState(true);
  const answerText = useAnswerText();
  const { asOf, needs } = choice;
  const since = useMemo(() => sinceThen(actual, needs, asOf, newestMonth), [actual, needs, asOf, newestMonth]);
  if (!isOpen || asOf >= newestMonth) return null;
  const { weighed, others, today, isOther } = since;
  const count = weighed.length;
  const month = monthName(asOf, locale);
  const changed = count === 0 ? old.none : count === 1 ? old.one : old.changed;
  const sentences = [
    fill(edition < version ? old.made : old.shown, { edition: monthName(edition, locale), month }),
    fill(changed, { count, answer: answerText(today) }),
    isOther ? old.other : old.same,
  ];
  return (
    <aside
      aria-label={fill(old.title, { month })}
      className="mb-4 rounded-lg border border-edge border-l-4 border-l-ink bg-surface p-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="max-w-[90ch] flex-1 basis-80">{sentences.join(locale === 'ja' ? '' : ' ')}</p>
        <div className="flex flex-wrap items-center gap-x-4">
          <Button className="text-sm" onClick={() => store.getState().setMonth(newestMonth)}>
            {old.today}
          </Button>
          <Button kind="bare" className="text-sm" onClick={() => setIsOpen(false)}>
            {old.dismiss}
          </Button>
        </div>
      </div>
      {count + others.length > 0 && (
        <LazyDetails className="mt-2" summary={old.which}>
          {() => (
            <>
              <Changes changes={weighed} />
              {others.length > 0 && (
                <LazyDetails summary={fill(words.time.others, { count: others.length })}>
                  {() => <Changes changes={others} />}
                </LazyDetails>
              )}
            </>
          )}
        </LazyDetails>
      )}
    </aside>
  );
}
