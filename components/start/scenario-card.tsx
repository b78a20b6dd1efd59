import { Fragment } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import type { LocalCatalog } from '#lib/catalog/localize.ts';
import type { Locale, Pick } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';

type ScenarioCardProps = {
  scenario: LocalCatalog['scenarios'][number];
  options: LocalCatalog['options'];
  /** By the name of a time: the winner then, null where there is no single one. */
  answers: readonly { time: string; month: string; pick: Pick | null }[];
  words: Dictionary;
  locale: Locale;
};

/** A scenario to start from: the card opens it, and its two answers open it in their months. */
export function ScenarioCard({ scenario, options, answers, words, locale }: ScenarioCardProps) {
  const href = `/${locale}/workbench?scenario=${scenario.id}`;
  return (
    <li className="relative flex flex-col rounded-lg border-2 border-line bg-surface p-5 focus-within:border-ink hover:border-ink">
      <h4 className="font-bold text-lg leading-snug">
        <a href={href} className="after:absolute after:inset-0 after:rounded-lg">
          {scenario.name}
        </a>
      </h4>
      <p className="mt-1 mb-4 text-soft text-sm">{scenario.story}</p>
      <dl className="mt-auto grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-line border-t pt-3 text-sm">
        {answers.map(({ time, month, pick }) => (
          <Fragment key={month}>
            <dt className="whitespace-nowrap">
              <a href={`${href}&as-of=${month}`} className="relative text-soft underline decoration-edge">
                {time}
              </a>
            </dt>
            <dd>{pick ? <Formula options={options} pick={pick} /> : words.start.none}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="mt-2 text-soft text-sm">{fill(words.start.needs, { count: scenario.size })}</p>
    </li>
  );
}
