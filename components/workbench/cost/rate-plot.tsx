'use client';
import { useId } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { monthUsd, quantityText, rateText } from './amounts.ts';
import type { Rate } from './cost-answer.ts';
import { NumberTable } from './number-table.tsx';
import { Plot } from './plot.tsx';

/** Which of the two is cheaper where there are many requests. */
function cheaperOf({ one, other, points }: Rate): string {
  const last = points.at(-1);
  return last && last.oneUsd < last.otherUsd ? one.label : other.label;
}

/** At which rate of requests the two ways in cost the same, and what both cost now. */
export function RatePlot({ rate, name }: { rate: Rate; name: string }) {
  const { words, locale } = useWords();
  const id = useId();
  const { rate: text } = words.cost;
  const { one, other, breakEvenPerSecond, currentPerSecond, points, isConfirmed } = rate;
  const labels = { one: one.label, other: other.label };
  const breakEven = rateText(breakEvenPerSecond ?? 0, locale);
  const current = rateText(currentPerSecond, locale);
  const sentence = fill(breakEvenPerSecond === null ? text.never : text.crossing, {
    ...labels,
    rate: breakEven,
    current,
    cheaper: cheaperOf(rate),
    oneUsd: monthUsd(one.perMonthUsd, locale),
    otherUsd: monthUsd(other.perMonthUsd, locale),
  });
  return (
    <section aria-labelledby={`${id}-title`} className={`${HUE.balance} min-w-0 space-y-2`}>
      <h3 id={`${id}-title`} className="font-bold text-lg">
        <DimensionMark dimension="balance" /> {fill(text.title, labels)}
      </h3>
      <p className="tabular-nums">{sentence}</p>
      <Plot
        sentence={sentence}
        lines={[
          {
            name: one.label,
            points: points.map(({ requestsPerSecond: x, oneUsd: y }) => ({ x, y })),
            isDashed: false,
          },
          {
            name: other.label,
            points: points.map(({ requestsPerSecond: x, otherUsd: y }) => ({ x, y })),
            isDashed: true,
          },
        ]}
        x={{ name: text.x, text: (value) => quantityText(value, locale) }}
        y={{ name: text.y, text: (value) => quantityText(value, locale) }}
        breakEven={
          breakEvenPerSecond === null
            ? undefined
            : { x: breakEvenPerSecond, name: fill(text.breakEven, { rate: breakEven }) }
        }
        current={{
          name: fill(text.current, { rate: current }),
          points: [one, other].map(({ perMonthUsd }) => ({ x: currentPerSecond, y: perMonthUsd })),
        }}
      />
      <p className="text-soft text-sm">
        {fill(words.cost.at, { name })} {text.note} {!isConfirmed && text.unsure}
      </p>
      <NumberTable
        title={text.table}
        heads={[text.x, one.label, other.label]}
        rows={points.map((point) => [
          quantityText(point.requestsPerSecond, locale),
          monthUsd(point.oneUsd, locale),
          monthUsd(point.otherUsd, locale),
        ])}
      />
    </section>
  );
}
