import { ScoreChip } from '#components/catalog/score-chip.tsx';
import type { Driver } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { NoteMarks } from './note-marks.tsx';
import { CommentMark } from './remarks/comment-mark.tsx';
import { ReviewTable } from './review-table.tsx';

/** What was asked for, how much it weighs, and how the choice stands with it. */
export function DriverTable({ drivers, words }: { drivers: readonly Driver[]; words: ReviewWords }) {
  if (drivers.length === 0) return <p className="mt-2">{words.noDrivers}</p>;
  const { requirement, level, score } = words.columns;
  const columns = [
    { label: requirement },
    { label: level, className: 'whitespace-nowrap px-3 print:px-1' },
    { label: score, className: 'whitespace-nowrap' },
  ];
  const rows = drivers.map((driver) => ({
    key: driver.requirement,
    cells: [
      <span key="name">
        {driver.name} <CommentMark target={{ requirement: driver.requirement }} />
      </span>,
      driver.level,
      <span key="score">
        <ScoreChip score={driver.score} />
        <NoteMarks notes={driver.notes} words={words} />
      </span>,
    ],
  }));
  return <ReviewTable columns={columns} rows={rows} />;
}
