'use client';
import { useId, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { ColumnHeads } from './column-heads.tsx';
import { useGroupName } from './group-name.ts';
import type { Group, GroupBy } from './groups.ts';
import { MatrixRow } from './matrix-row.tsx';
import type { MonthlyCosts, SortBy } from './sorting.ts';

/** Isolated, so that what is sticky inside stays below what is sticky on the page. */
const SCROLLED = 'isolate max-h-[85dvh] overflow-auto rounded-lg border border-line';

/** Combination, fit and monthly cost. */
const OWN_COLUMNS = 3;

type GroupRowsProps = { group: Group; costs: MonthlyCosts; name: string; columns: number };

function GroupRows({ group, costs, name, columns }: GroupRowsProps) {
  const { words } = useWords();
  const [isUnfolded, setIsUnfolded] = useState(false);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className="border-edge border-t bg-sunken px-2 py-1.5 text-left text-sm">
          <span className="sticky left-2">{name}</span>
        </th>
      </tr>
      {group.shown.map((row) => (
        <MatrixRow key={row.id} row={row} cost={costs.get(row.id)} columns={columns} />
      ))}
      {group.folded.length > 0 && (
        <tr>
          <td colSpan={columns} className="border-line border-t px-2 py-1">
            <button
              type="button"
              aria-expanded={isUnfolded}
              onClick={() => setIsUnfolded(!isUnfolded)}
              className="sticky left-2 min-h-8 rounded-sm text-sm underline decoration-edge underline-offset-4"
            >
              {fill(words.matrix.fold, { count: group.folded.length })}
            </button>
          </td>
        </tr>
      )}
      {isUnfolded &&
        group.folded.map((row) => <MatrixRow key={row.id} row={row} cost={costs.get(row.id)} columns={columns} />)}
    </tbody>
  );
}

type MatrixTableProps = {
  groups: readonly Group[];
  costs: MonthlyCosts;
  by: GroupBy;
  sort: SortBy;
  setSort: (sort: SortBy) => void;
};

/** All combinations as a table: a row each, a column for each requirement. */
export function MatrixTable({ groups, costs, by, sort, setSort }: MatrixTableProps) {
  const { words, locale } = useWords();
  const { asOf, needs } = useWorkbench().choice;
  const groupName = useGroupName(by);
  const id = useId();
  const columns = needs.length + OWN_COLUMNS;
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section aria-labelledby={id} tabIndex={0} className={SCROLLED}>
      <table className="w-full border-separate border-spacing-0 bg-surface">
        <caption id={id} className="px-2 py-2 text-left text-soft text-sm">
          <span className="sticky left-2 inline-block max-w-[min(60rem,80vw)]">
            {fill(words.matrix.caption, { month: monthName(asOf, locale) })}
          </span>
        </caption>
        <ColumnHeads sort={sort} setSort={setSort} />
        {groups.map((group) => (
          <GroupRows key={group.key} group={group} costs={costs} name={groupName(group)} columns={columns} />
        ))}
      </table>
    </section>
  );
}
