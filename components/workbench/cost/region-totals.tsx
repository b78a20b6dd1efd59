'use client';
import { useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { hourUsd, monthUsd } from './amounts.ts';
import type { RegionCost } from './cost-answer.ts';

type RegionTotalsProps = { regions: readonly RegionCost[]; shown: string; show: (region: string) => void };

/** The totals of each Region side by side; the chosen one is shown line by line. */
export function RegionTotals({ regions, shown, show }: RegionTotalsProps) {
  const { words, locale } = useWords();
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-bold text-sm">{words.cost.prices}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {regions.map(({ region, name, perMonthUsd, idlePerMonthUsd, perHourUsd }) => (
          <label
            key={region}
            className="relative rounded-lg border border-line bg-surface p-3 has-checked:border-2 has-checked:border-ink has-checked:p-[calc(0.75rem-1px)]"
          >
            <input
              type="radio"
              name="cost-region"
              className="sr-only"
              aria-label={`${name} (${region})`}
              aria-describedby={`${id}-${region}`}
              checked={region === shown}
              onChange={() => show(region)}
            />
            <span className="block text-soft text-sm">
              {name} <span className="font-mono">{region}</span>
            </span>
            <span id={`${id}-${region}`} className="block">
              <b className="block text-2xl tabular-nums">
                {fill(words.cost.perMonth, { usd: monthUsd(perMonthUsd, locale) })}
              </b>
              <span className="block tabular-nums">
                {fill(words.cost.idle, { usd: monthUsd(idlePerMonthUsd, locale) })}
              </span>
              <span className="block text-soft text-sm tabular-nums">
                {fill(words.cost.hour, { usd: hourUsd(perHourUsd, locale) })}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
