'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { type Acceptability, DRAWS } from '#lib/scoring/acceptability.ts';

const WAYS = ['orderKept', 'anyWeights', 'factsOffByOne'] as const;
/** Half a percent is the simulation's own error. */
const SHOWN_FROM = 0.005;

/** One way of weighing: who is how often first in it, the most frequent first. */
function Way({ way, shares }: { way: (typeof WAYS)[number]; shares: Readonly<Record<string, number>> }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const rows = decision.ranking.ranking
    .map((row) => ({ ...row, share: shares[row.id] ?? 0 }))
    .filter(({ share }) => share >= SHOWN_FROM)
    .sort((a, b) => b.share - a.share);
  return (
    <li className="border-line border-t py-2">
      <p className="font-bold">{words.why.shares[way]}</p>
      <p className="text-soft text-sm">{words.why.sharesHint[way]}</p>
      <ul className="mt-1 space-y-1">
        {rows.map(({ id, pick, share }) => (
          <li key={id} className="grid grid-cols-[3.75rem_minmax(0,1fr)] items-baseline gap-x-3">
            <b className="text-right tabular-nums">{fill(words.why.share, { percent: (share * 100).toFixed(1) })}</b>
            <span className="min-w-0">
              <Formula options={catalog.options} pick={pick} />
              <svg aria-hidden="true" viewBox="0 0 100 2" preserveAspectRatio="none" className="block h-1 w-full">
                <rect width="100" height="2" className="fill-line" />
                <rect width={share * 100} height="2" className="fill-ink" />
              </svg>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** How often each combination is first, in three ways of weighing at random. */
export function ShareList({ shares }: { shares: Acceptability }) {
  const { words, locale } = useWords();
  return (
    <>
      <ul className="mt-3">
        {WAYS.map((way) => (
          <Way key={way} way={way} shares={shares[way]} />
        ))}
      </ul>
      <p className="text-soft text-sm">{fill(words.why.draws, { count: DRAWS.toLocaleString(locale) })}</p>
    </>
  );
}
