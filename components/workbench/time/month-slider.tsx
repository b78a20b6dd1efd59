'use client';
import { useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useSession, useSessionStore } from '#components/workbench/workbench-context.tsx';
import { monthName } from '#lib/i18n/locale.ts';
import { stopsWith } from '#lib/scoring/baselines.ts';
import type { Stop } from '#lib/scoring/timeline.ts';

/** The month as a native slider whose steps are the months of change, with a button to either side. */
export function MonthSlider({ course }: { course: readonly Stop[] }) {
  const { words, locale } = useWords();
  const store = useSessionStore();
  // The thumb follows the hand at once, whatever the rest of the panel still computes.
  const asOf = useSession((state) => state.choice.asOf);
  const stops = stopsWith(
    course.map(({ month }) => month),
    asOf,
  );
  const id = useId();
  const at = Math.max(0, stops.indexOf(asOf));
  const go = (index: number, isSliding = false) => {
    const month = stops[index];
    if (month !== undefined) store.getState().setMonth(month, isSliding);
  };
  return (
    <div>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <label htmlFor={id} className="font-bold text-sm">
          {words.time.month}
        </label>
        <output htmlFor={id} className="font-bold text-2xl tabular-nums" aria-live="off">
          {monthName(asOf, locale)}
        </output>
      </div>
      <div className="grid grid-cols-2 items-center gap-2 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
        <Button className="sm:order-1" disabled={at === 0} onClick={() => go(at - 1)}>
          <span aria-hidden="true" className="rotate-180">
            ›
          </span>{' '}
          {words.time.earlier}
        </Button>
        <Button className="sm:order-3" disabled={at === stops.length - 1} onClick={() => go(at + 1)}>
          {words.time.later} <span aria-hidden="true">›</span>
        </Button>
        <div className="col-span-2 sm:order-2 sm:col-span-1">
          <input
            id={id}
            type="range"
            min={0}
            max={stops.length - 1}
            step={1}
            value={at}
            list={`${id}-stops`}
            aria-valuetext={monthName(asOf, locale)}
            onChange={(event) => go(event.currentTarget.valueAsNumber, true)}
            className="h-11 w-full cursor-pointer accent-ink"
          />
          <datalist id={`${id}-stops`}>
            {stops.map((month, index) => (
              <option key={month} value={index} label={monthName(month, locale)} />
            ))}
          </datalist>
        </div>
      </div>
    </div>
  );
}
