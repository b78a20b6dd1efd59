'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { factsBetween, type Stop } from '#lib/scoring/timeline.ts';

/** The stops in words: how much changed at each, and where the answer did. */
export function StopList({ course }: { course: readonly Stop[] }) {
  const { words, locale } = useWords();
  const { store, catalog, choice } = useWorkbench();
  const { asOf } = choice;
  const noteOf = ({ month }: Stop, index: number) => {
    const before = course[index - 1];
    if (!before) return words.time.stopStart;
    const count = factsBetween(catalog.facts, before.month, month).length;
    const changes = count > 0 ? [fill(words.time.stopChanges, { count })] : [];
    return [...changes, ...(index === course.length - 1 ? [words.time.stopEnd] : [])].join(' · ');
  };
  return (
    <ol className="mt-2 grid auto-rows-fr grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-1.5 xl:grid-cols-8">
      {course.map((stop, index) => (
        <li key={stop.month} className="flex">
          <button
            type="button"
            aria-pressed={stop.month === asOf}
            onClick={() => store.getState().setMonth(stop.month)}
            className="flex w-full flex-col rounded-md border border-line px-2 py-1.5 text-left text-sm leading-snug hover:bg-sunken aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground"
          >
            <b className="block tabular-nums">{monthName(stop.month, locale)}</b>
            <span className="block">{noteOf(stop, index)}</span>
            {stop.isChanged && (
              <b className="block break-keep lang-ja:[word-break:auto-phrase]">{words.time.answerMoved}</b>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}
