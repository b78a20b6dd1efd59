'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { RankedCombination, Ranking } from '#lib/scoring/rank.ts';

/** Up, down or unmoved as time goes; ruled out is below every rank. */
function arrowOf(earlier: number | null, later: number | null): string {
  const [before, after] = [earlier ?? Number.POSITIVE_INFINITY, later ?? Number.POSITIVE_INFINITY];
  if (after === before) return '';
  return after < before ? '▲' : '▼';
}

/** The ranking of a month, each row with where it stood in an earlier one, or will in a later. */
export function MovedRanking({ now, other }: { now: Ranking; other: Ranking }) {
  const { words, locale } = useWords();
  const { catalog } = useWorkbench();
  const month = monthName(other.asOf, locale);
  const isLater = other.asOf > now.asOf;
  const there = new Map(other.ranking.map((row) => [row.id, row]));
  const movement = ({ rank }: RankedCombination, old: RankedCombination) => {
    if (old.rank === rank) return fill(words.time.rankSame, { month });
    if (old.rank === null) return `${month}: ${words.time.out}`;
    return fill(isLater ? words.time.rankThen : words.time.rankWas, { rank: old.rank, month });
  };
  return (
    <section aria-labelledby="time-ranking">
      <h3 id="time-ranking" className="font-bold">
        {fill(words.time.ranking, { month: monthName(now.asOf, locale) })}
      </h3>
      <ol className="mt-1">
        {now.ranking.map((row) => {
          const old = there.get(row.id) ?? row;
          return (
            <li key={row.id} className="flex items-baseline gap-2 border-line border-t py-1.5 text-sm first:border-t-0">
              <span className="w-6 shrink-0 text-right text-soft tabular-nums">{row.rank ?? '×'}</span>
              <span aria-hidden="true" className="w-4 shrink-0 text-center font-bold">
                {isLater ? arrowOf(row.rank, old.rank) : arrowOf(old.rank, row.rank)}
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
                  <span className="block text-soft">
                    {fill(isLater ? words.time.fitThen : words.time.fitWas, { fit: old.fit.toFixed(1) })}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
