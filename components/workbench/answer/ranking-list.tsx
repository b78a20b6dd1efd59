'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

function RankedRow({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { store, catalog, decision } = useWorkbench();
  const requirementName = useRequirementName();
  const isShown = decision.shown?.id === row.id;
  const reasons = [...new Set(row.blockedBy.map(({ requirement }) => requirementName(requirement)))];
  return (
    <li className="border-line border-t first:border-t-0">
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => store.getState().setPick(row.id === decision.ranking.winner ? null : row.id)}
        className="flex w-full items-baseline gap-2 rounded-sm py-2 text-left hover:bg-sunken"
      >
        <span className="w-7 shrink-0 text-right text-soft tabular-nums">
          {row.rank === null ? '×' : `${row.tied ? '=' : ''}${row.rank}`}
        </span>
        <span className="min-w-0 flex-1 text-sm leading-snug">
          <Formula options={catalog.options} pick={row.pick} />
          <span className="block text-soft text-sm">
            {row.tier > 0 && words.answer.tier[row.tier]}
            {reasons.length > 0 && `: ${reasons.join(', ')}`}
          </span>
        </span>
        <b className="tabular-nums">{row.fit.toFixed(1)}</b>
        <span aria-hidden="true" className="w-4 text-center">
          {isShown ? '✓' : ''}
        </span>
      </button>
    </li>
  );
}

/** All combinations in their order; each can be picked from here. */
export function RankingList() {
  const { words } = useWords();
  const { ranking } = useWorkbench().decision.ranking;
  return (
    <details className="mt-4">
      <summary className="min-h-8 rounded-sm font-bold">{fill(words.answer.all, { count: ranking.length })}</summary>
      <ol className="mt-1">
        {ranking.map((row) => (
          <RankedRow key={row.id} row={row} />
        ))}
      </ol>
    </details>
  );
}
