'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { sameLeaders } from '#lib/scoring/leaders.ts';
import type { Ranking } from '#lib/scoring/rank.ts';

function First({ ranking: { ranking, winner, leaders } }: { ranking: Ranking }) {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const hasNeeds = choice.needs.length > 0;
  const row = ranking.find(({ id }) => id === winner);
  if (!hasNeeds) return words.time.unasked;
  if (leaders.length === 0) return words.time.nobody;
  if (!row) return fill(words.time.tie, { count: leaders.length });
  return (
    <>
      <Formula options={catalog.options} pick={row.pick} />{' '}
      <span className="text-soft tabular-nums">{fill(words.answer.fitOf, { fit: row.fit.toFixed(1) })}</span>
    </>
  );
}

/** Who is first in the earlier and in the later of two months. */
export function Winners({ before, after }: { before: Ranking; after: Ranking }) {
  const { words, locale } = useWords();
  const isSame = sameLeaders(before.leaders, after.leaders);
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        <div>
          <dt className="text-soft text-sm">{fill(words.time.before, { month: monthName(before.asOf, locale) })}</dt>
          <dd>
            <First ranking={before} />
          </dd>
        </div>
        <div>
          <dt className="text-soft text-sm">{fill(words.time.after, { month: monthName(after.asOf, locale) })}</dt>
          <dd>
            <First ranking={after} />
          </dd>
        </div>
      </dl>
      <p className="mt-2 font-bold">
        {isSame ? words.time.same : fill(words.time.moved, { month: monthName(before.asOf, locale) })}
      </p>
    </div>
  );
}
