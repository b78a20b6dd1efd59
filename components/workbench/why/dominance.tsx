'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

function Dominated({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const better = decision.ranking.ranking.find(({ id }) => id === row.dominatedBy);
  const [before = '', after = ''] = words.why.dominated.split('{pick}');
  return (
    <li className="border-line border-t py-1.5 text-sm">
      <Formula options={catalog.options} pick={row.pick} />
      <span className="block text-soft">
        {before}
        {better && <Formula options={catalog.options} pick={better.pick} />}
        {after}
      </span>
    </li>
  );
}

/** Which combinations another one beats or equals on every requirement: no weights make them better. */
export function Dominance() {
  const { words } = useWords();
  const { ranking } = useWorkbench().decision.ranking;
  const possible = ranking.filter(({ tier }) => tier !== 2);
  const dominated = possible.filter(({ dominatedBy }) => dominatedBy !== null);
  if (dominated.length === 0) return null;
  return (
    <LazyDetails
      className="mt-4"
      summary={fill(words.why.dominance, { count: dominated.length, total: possible.length - 1 })}
    >
      {() => (
        <ul className="mt-1">
          {dominated.map((row) => (
            <Dominated key={row.id} row={row} />
          ))}
        </ul>
      )}
    </LazyDetails>
  );
}
