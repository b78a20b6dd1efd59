'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { useGroupings } from './group-name.ts';
import { type GroupBy, groupsOf } from './groups.ts';
import { MatrixCards } from './matrix-cards.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { SortSelect } from './sort-select.tsx';
import { BY_RANK, type MonthlyCosts, sortedRows } from './sorting.ts';
import { useIsWide } from './use-is-wide.ts';
import { useMonthlyCosts } from './use-monthly-costs.ts';

function Grouping({ by, choose }: { by: GroupBy; choose: (by: GroupBy) => void }) {
  const { words } = useWords();
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-left mr-2 font-bold text-sm">{words.matrix.group}</legend>
      {useGroupings().map(({ by: each, name }) => (
        <label
          key={each}
          className="relative flex min-h-10 items-center rounded-md border border-line px-3 text-sm has-checked:border-ink has-checked:font-bold"
        >
          <input
            type="radio"
            name="matrix-group"
            className="sr-only"
            checked={each === by}
            onChange={() => choose(each)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Every combination against every requirement that was chosen. */
export function MatrixPanel() {
  const { words } = useWords();
  const { choice, decision } = useWorkbench();
  const hasNeeds = choice.needs.length > 0;
  const [by, setBy] = useState<GroupBy>('tier');
  const [sort, setSort] = useState(BY_RANK);
  const isWide = useIsWide();
  const known = useMonthlyCosts();
  const costs: MonthlyCosts = known?.costs ?? new Map();
  const rows = sortedRows(decision.ranking.ranking, sort, costs);
  const groups = groupsOf(rows, by, decision.shown ? [decision.shown.id] : []);
  return (
    <div className="mt-3 space-y-3">
      {!hasNeeds && <p>{words.matrix.empty}</p>}
      <Grouping by={by} choose={setBy} />
      {known && (
        <p className="text-soft text-sm">
          {fill(words.matrix.costNote, { region: known.region, date: known.checked })}
        </p>
      )}
      {isWide ? (
        <MatrixTable groups={groups} costs={costs} by={by} sort={sort} setSort={setSort} />
      ) : (
        <>
          <SortSelect sort={sort} setSort={setSort} />
          <MatrixCards groups={groups} costs={costs} by={by} />
        </>
      )}
    </div>
  );
}
