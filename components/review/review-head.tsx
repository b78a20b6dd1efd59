import type { ReactNode } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { PrintButton } from './print-button.tsx';

const ACTION =
  'inline-flex min-h-11 items-center rounded-md border border-edge bg-surface px-4 font-bold hover:bg-sunken sm:min-h-10';

type ReviewHeadProps = {
  document: ReviewDocument;
  /** What this review is: its status, or that it is a link alone. */
  standing: ReactNode;
  words: ReviewWords;
  locale: Locale;
};

/** What was decided, how sure that is, and what has changed since. */
export function ReviewHead({ document, standing, words, locale }: ReviewHeadProps) {
  const { asOf, catalogVersion, fit, confidence, outcome, since, query, workbench } = document;
  const today = new URLSearchParams(query);
  for (const key of ['v', 'catalog', 'as-of', 'pick']) today.delete(key);
  const diff = `/${locale}/diff/${encodeURIComponent(query)}`;
  const sinceDiff = `${diff}/${encodeURIComponent(today.toString())}`;
  return (
    <header>
      <p className="flex flex-wrap items-baseline gap-x-3 text-soft print:text-[7pt]">
        <span className="font-bold text-ink">{words.title}</span>
        {standing}
        <span>{fill(words.facts, { month: monthName(asOf, locale), catalog: catalogVersion })}</span>
      </p>
      <h1 className="mt-1 font-bold text-2xl leading-tight sm:text-3xl print:text-[15pt]">
        <Formula options={document.options} pick={document.pick} />
      </h1>
      <p className="mt-2 text-lg print:mt-0.5 print:text-[8.5pt]">
        <b>
          {fill(words.fit, { fit: fit.toFixed(1) })}
          {confidence && ` · ${words.confidence[confidence]}`}
        </b>{' '}
        {outcome}
      </p>
      {since && (
        <p className="mt-3 rounded-md border-2 border-edge p-3 print:mt-1 print:border print:p-1">
          {since.sentence}{' '}
          <a href={sinceDiff} className="underline decoration-edge print:hidden">
            {words.since.diff}
          </a>
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-2 print:hidden">
        <PrintButton label={words.print} />
        <a href={workbench} className={ACTION}>
          {words.workbench}
        </a>
        <a href={diff} className={ACTION}>
          {words.markdown}
        </a>
      </p>
    </header>
  );
}
