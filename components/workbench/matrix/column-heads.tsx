'use client';
import type { ReactNode } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { needWord } from '#components/workbench/need-word.ts';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { type SortBy, sortedNext, wordOf } from './sorting.ts';

const COLUMN_HEAD = 'sticky top-0 bg-surface px-2 py-2 align-bottom text-left text-sm leading-snug';

type Sorting = { sort: SortBy; setSort: (sort: SortBy) => void };
type HeadProps = Sorting & { column: SortBy['column']; className: string; name: ReactNode; children?: ReactNode };

/** Places go up from the first and costs from the lowest, points down from the highest. */
function directionOf({ column, isReversed }: SortBy) {
  return (column === 'rank' || column === 'cost') === isReversed ? 'descending' : 'ascending';
}

/** The head of a column, whose button sorts by it. */
function SortHead({ sort, setSort, column, className, name, children }: HeadProps) {
  const isSorted = wordOf(sort.column) === wordOf(column);
  const direction = directionOf(sort);
  return (
    <th scope="col" className={`${COLUMN_HEAD} ${className}`} aria-sort={isSorted ? direction : undefined}>
      {children}
      <button
        type="button"
        className="group min-h-8 rounded-sm text-left font-bold"
        onClick={() => setSort(sortedNext(sort, column))}
      >
        <span className="underline decoration-edge underline-offset-4 group-hover:decoration-ink">{name}</span>
        {/* Glued to the last word, so that it never stands alone on a line. */}
        <span aria-hidden="true" className={`whitespace-nowrap ${isSorted ? '' : 'text-soft'}`}>
          {'\u2060\u00a0'}
          {isSorted ? (direction === 'ascending' ? '▲' : '▼') : '↕'}
        </span>
      </button>
    </th>
  );
}

/** Combination, fit, monthly cost, and every requirement that was chosen. */
export function ColumnHeads(sorting: Sorting) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const { needs } = useWorkbench().choice;
  return (
    <thead>
      <tr>
        <SortHead {...sorting} column="rank" className="left-0 z-30" name={words.compare.rank}>
          <span className="mr-2">{words.matrix.combination}</span>
        </SortHead>
        <SortHead {...sorting} column="fit" className="z-20 whitespace-nowrap text-right" name={words.answer.fit} />
        <SortHead {...sorting} column="cost" className="z-20 whitespace-nowrap text-right" name={words.matrix.cost} />
        {needs.map((need) => (
          <SortHead
            key={need.requirement}
            {...sorting}
            column={{ requirement: need.requirement }}
            className="z-20 min-w-28"
            name={
              <>
                {requirementName(need.requirement)}{' '}
                <span className="whitespace-nowrap font-normal text-soft">{needWord(need, words)}</span>
              </>
            }
          />
        ))}
      </tr>
    </thead>
  );
}
