import { ScoreChip } from '#components/catalog/score-chip.tsx';
import type { Driver } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { NoteMarks } from './note-marks.tsx';

/** What was asked for, how much it weighs, and how the choice stands with it. */
export function DriverTable({ drivers, words }: { drivers: readonly Driver[]; words: ReviewWords }) {
  if (drivers.length === 0) return <p className="mt-2">{words.noDrivers}</p>;
  const { requirement, level, score } = words.columns;
  return (
    <table className="mt-2 w-full text-left print:mt-0.5">
      <thead className="text-soft text-sm print:text-[6.5pt]">
        <tr>
          <th scope="col" className="font-normal">
            {requirement}
          </th>
          <th scope="col" className="px-3 font-normal print:px-1">
            {level}
          </th>
          <th scope="col" className="font-normal">
            {score}
          </th>
        </tr>
      </thead>
      <tbody>
        {drivers.map((driver) => (
          <tr key={driver.requirement} className="border-line border-t align-baseline">
            <th scope="row" className="py-1 font-normal print:py-0">
              {driver.name}
            </th>
            <td className="px-3 py-1 print:px-1 print:py-0">{driver.level}</td>
            <td className="whitespace-nowrap py-1 print:py-0">
              <ScoreChip score={driver.score} />
              <NoteMarks notes={driver.notes} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
