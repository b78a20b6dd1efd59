import type { ReviewedOption } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { NoteMarks } from './note-marks.tsx';
import { ReviewTable } from './review-table.tsx';

function rowOf({ id, formula, rank, fit, isPicked, reason, notes }: ReviewedOption, words: ReviewWords) {
  const marks = <NoteMarks notes={notes} words={words} />;
  return {
    key: id,
    isMarked: isPicked,
    cells: [
      rank ?? '–',
      <span key="formula">
        {formula}
        <span className="block font-normal text-soft text-sm sm:hidden print:hidden">
          {reason}
          {marks}
        </span>
      </span>,
      rank === null ? words.ruledOut : fit.toFixed(1),
      <span key="why">
        {isPicked && reason === '' ? words.chosen : reason}
        {marks}
      </span>,
    ],
  };
}

/** Every architecture with its place, and why it is not the one. */
export function OptionTable({ combinations, words }: { combinations: readonly ReviewedOption[]; words: ReviewWords }) {
  const { option, fit, why } = words.columns;
  const columns = [
    { label: '#', className: 'w-8 tabular-nums print:w-4' },
    { label: option },
    { label: fit, className: 'whitespace-nowrap px-3 text-right tabular-nums print:px-2' },
    { label: why, className: 'text-soft max-sm:hidden print:table-cell' },
  ];
  return <ReviewTable columns={columns} rows={combinations.map((each) => rowOf(each, words))} namedBy={1} />;
}
