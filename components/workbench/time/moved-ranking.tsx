'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { RankedCombination, Ranking } from '#lib/scoring/rank.ts';

/** Up, down or unmoved; ruled out is below every rank. */
function arrowOf(now: number | null, before: number | null): string {
  const [place, placeBefore] = [now ?? Number.POSITIVE_INFINITY, before ?? Number.POSITIVE_INFINITY];
  if (place === placeBefore) return '';
  return place < placeBefore ? '▲' : '▼';
}

/** The ranking of a month, each row with where it stood in another. */
export function MovedRanking({ now, before }: { now: Ranking; before: Ranking }) {
  const { words, locale } = useWords();
  const { catalog } = useWorkbench();
  const month = monthName(before.asOf, locale);
  const was = new Map(before.ranking.map((row) => [row.id, row]));
  const movement = ({ rank }: RankedCombination, old: RankedCombination) => {
    if (old.rank === rank) return fill(words.time.rankSame, { month });
    if (old.rank === null) return `${month}: ${words.time.out}`;
    return fill(words.time.rankWas, { rank: old.rank, month });
  };
  return (
    <section aria-labelledby="time-ranking">
      <h3 id="time-ranking" className="font-bold">
        {fill(words.time.ranking, { month: monthName(now.asOf, locale) })}
      </h3>
      <ol className="mt-1">
        {now.ranking.map((row) => {
          const old = was.get(row.id) ?? row;
          return (
            <li key={row.id} className="flex items-baseline gap-2 border-line border-t py-1.5 text-sm first:border-t-0">
              <span className="w-6 shrink-0 text-right text-soft tabular-nums">{row.rank ?? '×'}</span>
              <span aria-hidden="true" className="w-4 shrink-0 text-center font-bold">
                {arrowOf(row.rank, old.rank)}
              </span>
              <span className="min-w-0 flex-1 leading-snug">
                <Formula options={catalog.options} pick={row.pick} />
                <span className="block text-soft">
                  {row.tier === 2 ? `${words.time.out} · ` : ''}
                  {movement(row, old)}
                </span>
              </span>
              <span className="shrink-0 text-right tabular-nums">
                <b>{row.fit.toFixed(1)}</b>
                {row.fit.toFixed(1) !== old.fit.toFixed(1) && (
                  <span className="block text-soft">{fill(words.time.fitWas, { fit: old.fit.toFixed(1) })}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
