import { ScoreChip } from '#components/catalog/score-chip.tsx';
import type { Driver, ReviewedOption } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { CommentMark } from './remarks/comment-mark.tsx';
import { ReviewTable } from './review-table.tsx';

type ScoreMatrixProps = {
  drivers: readonly Driver[];
  combinations: readonly ReviewedOption[];
  words: ReviewWords;
};

/** How every architecture stands with every requirement, a cell each. On paper the reasons alone have room. */
export function ScoreMatrix({ drivers, combinations, words }: ScoreMatrixProps) {
  if (drivers.length === 0) return null;
  const columns = [
    { label: words.columns.option, className: 'sticky left-0 min-w-36 bg-inherit pr-3 text-sm' },
    ...drivers.map(({ name }) => ({ label: name, className: 'min-w-20 pr-2' })),
  ];
  const rows = combinations.map(({ id, formula, isPicked, cells }) => ({
    key: id,
    isMarked: isPicked,
    cells: [
      formula,
      ...drivers.map(({ requirement }) => (
        <CommentMark key={requirement} target={{ requirement, combination: id }}>
          <ScoreChip score={cells[requirement] ?? 0} />
        </CommentMark>
      )),
    ],
  }));
  return (
    <details className="mt-3 print:hidden">
      <summary className="min-h-8 rounded-sm text-soft">{words.cells}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section aria-label={words.cells} tabIndex={0} className="relative isolate overflow-x-auto">
        <ReviewTable columns={columns} rows={rows} />
      </section>
    </details>
  );
}
