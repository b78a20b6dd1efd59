'use client';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { RankedCombination } from '#lib/scoring/rank.ts';

type ExplainedSelectProps = { row: RankedCombination; onChoose: (id: string | null) => void };

/** Which combination is explained: the one that the formula shows, or any other. Looking at one does not pick it. */
export function ExplainedSelect({ row: explained, onChoose }: ExplainedSelectProps) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const placeOf = ({ rank, tied }: RankedCombination) => (rank === null ? '×' : `${tied ? '=' : ''}${rank}`);
  return (
    <label className="flex min-w-0 max-w-full flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-bold text-sm">{words.why.explain}</span>
      <select
        value={explained.id}
        onChange={(event) => onChoose(event.target.value === decision.shown?.id ? null : event.target.value)}
        className="min-h-10 min-w-0 max-w-full rounded-md border border-edge bg-surface px-2"
      >
        {decision.ranking.ranking.map((row) => (
          <option key={row.id} value={row.id}>
            {`${placeOf(row)}  ${formulaText(catalog.options, row.pick)} (${row.fit.toFixed(1)})`}
            {row === decision.shown && ` · ${words.why.shown}`}
          </option>
        ))}
      </select>
    </label>
  );
}
