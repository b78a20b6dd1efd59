'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** A combination in its place, what holds it back, and the button that picks it. */
function RankedRow({ row }: { row: RankedCombination }) {
  const { words, locale } = useWords();
  const { store, catalog, decision } = useWorkbench();
  const requirementName = useRequirementName();
  const retiredNote = (label: string, from = '') =>
    `${label}: ${fill(words.workbench.retiredTag, { month: monthName(from, locale) })}`;
  const isShown = decision.shown?.id === row.id;
  const asOf = useSession((state) => state.choice.asOf);
  const musts = [...new Set(row.blockedBy.map(({ requirement }) => requirementName(requirement)))].join(', ');
  const retired = optionsOf(catalog.options, row.pick).filter((option) => isRetired(option, asOf));
  const notes = [
    ...(row.tier > 0 ? [`${words.answer.tier[row.tier]}${musts && `: ${musts}`}`] : []),
    ...(row.dominatedBy !== null && row.tier === decision.winner?.tier ? [words.answer.neverBetter] : []),
    ...retired.map(({ label, retired: end }) => retiredNote(label, end?.from)),
  ];
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
          <span className="block text-soft text-sm">{notes.join(' · ')}</span>
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
export function RankedRows() {
  const { ranking } = useWorkbench().decision.ranking;
  return (
    <ol className="mt-1">
      {ranking.map((row) => (
        <RankedRow key={row.id} row={row} />
      ))}
    </ol>
  );
}
