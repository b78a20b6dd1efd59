'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { monthName } from '#lib/i18n/locale.ts';
import { useSession, useSessionStore } from './workbench-context.tsx';

/** The lens: the talk's month, today, or the month that a link asked for. */
export function MonthSwitch() {
  const { words, locale } = useWords();
  const store = useSessionStore();
  const { firstMonth, newestMonth } = useSession((state) => state.vocabulary);
  const asOf = useSession((state) => state.choice.asOf);
  const months = [...new Set([firstMonth, asOf, newestMonth])].sort();
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-left mr-2 font-bold text-sm">{words.workbench.month}</legend>
      <Segments
        name="as-of"
        segments={months.map((id) => ({ id, name: monthName(id, locale) }))}
        chosen={asOf}
        onChoose={(month) => store.getState().setMonth(month)}
        className="flex *:px-3"
      />
    </fieldset>
  );
}
