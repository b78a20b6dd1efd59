'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { type SortBy, wordOf } from './sorting.ts';

/** What the heads of the table do, for cards: the best of a column first. */
export function SortSelect({ sort, setSort }: { sort: SortBy; setSort: (sort: SortBy) => void }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const { needs } = useWorkbench().choice;
  const columns: { column: SortBy['column']; name: string }[] = [
    { column: 'rank', name: words.compare.rank },
    { column: 'fit', name: words.answer.fit },
    { column: 'cost', name: words.matrix.cost },
    ...needs.map(({ requirement }) => ({ column: { requirement }, name: requirementName(requirement) })),
  ];
  return (
    <label className="flex flex-wrap items-center gap-2">
      <span className="font-bold text-sm">{words.matrix.sort}</span>
      <select
        value={wordOf(sort.column)}
        className="min-h-11 max-w-full rounded-md border border-edge bg-surface px-2"
        onChange={({ target }) => {
          const chosen = columns.find(({ column }) => wordOf(column) === target.value);
          if (chosen) setSort({ column: chosen.column, isReversed: false });
        }}
      >
        {columns.map(({ column, name }) => (
          <option key={wordOf(column)} value={wordOf(column)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
