'use client';
import { useId } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { monthUsd, percent, quantityText } from './amounts.ts';
import type { Packing } from './cost-answer.ts';
import { NumberTable } from './number-table.tsx';
import { Plot } from './plot.tsx';

/** How full an instance has to be for EC2 to be cheaper than Fargate, and how full these tasks make it. */
export function PackingPlot({ packing, name }: { packing: Packing; name: string }) {
  const { words, locale } = useWords();
  const id = useId();
  const { packing: text } = words.cost;
  const { instanceType: type, instances: count, breakEven, current, points, others, isConfirmed } = packing;
  const names = [fill(text.ec2, { type }), text.fargate] as const;
  const shares = { type, count, percent: percent(breakEven), current: percent(current) };
  const sentence = fill(breakEven > 1 ? text.never : text.above, shares);
  const fargateUsd = current * packing.fargatePerMonthUsd;
  return (
    <section aria-labelledby={`${id}-title`} className={`${HUE.launch} min-w-0 space-y-2`}>
      <h3 id={`${id}-title`} className="font-bold text-lg">
        <DimensionMark dimension="launch" /> {text.title}
      </h3>
      <p className="tabular-nums">{sentence}</p>
      <Plot
        sentence={sentence}
        lines={[
          { name: names[0], points: points.map(({ packing: x, ec2Usd: y }) => ({ x, y })), isDashed: true },
          { name: names[1], points: points.map(({ packing: x, fargateUsd: y }) => ({ x, y })), isDashed: false },
        ]}
        x={{ name: text.x, text: (value) => `${percent(value)}%` }}
        y={{ name: text.y, text: (value) => quantityText(value, locale) }}
        breakEven={
          breakEven > 1 ? undefined : { x: breakEven, name: fill(text.breakEven, { percent: percent(breakEven) }) }
        }
        current={{
          name: fill(text.current, { percent: percent(current) }),
          points: [
            { x: current, y: packing.ec2PerMonthUsd },
            { x: current, y: fargateUsd },
          ],
        }}
      />
      <p className="text-soft text-sm">
        {fill(words.cost.at, { name })} {text.note} {!isConfirmed && words.cost.rate.unsure}
      </p>
      <NumberTable
        title={text.table}
        heads={[text.full, ...names]}
        rows={points.map((point) => [
          `${percent(point.packing)}%`,
          monthUsd(point.ec2Usd, locale),
          monthUsd(point.fargateUsd, locale),
        ])}
      />
      <NumberTable
        title={text.others}
        heads={[text.type, text.from]}
        rows={others.map((other) => [
          other.instanceType,
          `${percent(other.breakEven)}%${other.isConfirmed ? '' : ` (${words.cost.notConfirmed})`}`,
        ])}
      />
    </section>
  );
}
