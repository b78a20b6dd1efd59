'use client';
import { useMemo, useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { type Baseline, baselinesOf, stopsWith } from '#lib/scoring/baselines.ts';
import { changeBetween, courseOf } from '#lib/scoring/timeline.ts';
import { ChangeList } from './change-list.tsx';
import { MonthSlider } from './month-slider.tsx';
import { MovedRanking } from './moved-ranking.tsx';
import { StopList } from './stop-list.tsx';
import { useSteadyPlace } from './use-steady-place.ts';
import { WinnerPictures } from './winner-pictures.tsx';
import { Winners } from './winners.tsx';

type Held = { kind: Baseline; month: string };

function BaselineChoice({ all, held, choose }: { all: Held[]; held: Held; choose: (kind: Baseline) => void }) {
  const { words, locale } = useWords();
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-left mr-2 font-bold text-sm">{words.time.from}</legend>
      {all.map(({ kind, month }) => (
        <label
          key={kind}
          className="relative flex min-h-10 items-center rounded-md border border-line px-3 text-sm has-checked:border-ink has-checked:font-bold"
        >
          <input
            type="radio"
            name="time-baseline"
            className="sr-only"
            checked={kind === held.kind}
            onChange={() => choose(kind)}
          />
          {fill(words.time.since[kind], { month: monthName(month, locale) })}
        </label>
      ))}
    </fieldset>
  );
}

/** The way from the talk to today: the month as a slider, what changed, and what that did to the ranking. */
export function TimePanel() {
  const { catalog, choice, decision } = useWorkbench();
  const { asOf, needs } = choice;
  const months = useSession((state) => state.vocabulary);
  const hand = useRef<HTMLDivElement>(null);
  useSteadyPlace(hand);
  const [wanted, setWanted] = useState<Baseline | null>(null);
  const course = useMemo(() => courseOf(catalog, needs, months), [catalog, needs, months]);
  const stops = stopsWith(
    course.map(({ month }) => month),
    asOf,
  );
  const baselines = baselinesOf(stops, asOf);
  const held = baselines.find(({ kind }) => kind === wanted) ?? baselines[0];
  if (!held) return null;
  const [from = asOf, to = asOf] = [held.month, asOf].sort();
  const { facts, before, after } = changeBetween(catalog, needs, from, to);
  return (
    <div className="mt-3 space-y-5">
      <div ref={hand}>
        <MonthSlider course={course} />
        <StopList course={course} />
      </div>
      <BaselineChoice all={baselines} held={held} choose={setWanted} />
      <Winners before={before} after={after} />
      {needs.length > 0 && <WinnerPictures before={before} after={after} />}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <ChangeList changes={facts} from={from} to={to} />
        <MovedRanking now={decision.ranking} other={held.month === from ? before : after} />
      </div>
    </div>
  );
}
