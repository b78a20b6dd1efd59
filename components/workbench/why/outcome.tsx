'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';

/** More names than these say less than their number. */
const NAMED_MAX = 3;

/** Who would be first then: one, several that tie, or nobody. */
export function Outcome({ leaders }: { leaders: readonly string[] }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const rows = decision.ranking.ranking.filter(({ id }) => leaders.includes(id));
  const [first, ...others] = rows;
  if (!first) return words.why.outcomeNone;
  if (others.length > 0) {
    return (
      <>
        {fill(words.why.outcomeTie, { count: rows.length })}
        {rows.length <= NAMED_MAX &&
          rows.map(({ id, pick }) => (
            <span key={id} className="block">
              = <Formula options={catalog.options} pick={pick} />
            </span>
          ))}
      </>
    );
  }
  const [before = '', after = ''] = words.why.outcome.split('{pick}');
  return (
    <>
      {before}
      <Formula options={catalog.options} pick={first.pick} />
      {after}
    </>
  );
}
