'use client';
import { useWords } from '#components/i18n/words-context.tsx';
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
      <div className="flex overflow-hidden rounded-md border border-edge">
        {months.map((month) => (
          <label
            key={month}
            className="relative flex min-h-10 items-center px-3 has-checked:bg-ink has-checked:font-bold has-checked:text-ground"
          >
            <input
              type="radio"
              name="as-of"
              className="sr-only"
              checked={month === asOf}
              onChange={() => store.getState().setMonth(month)}
            />
            {monthName(month, locale)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
