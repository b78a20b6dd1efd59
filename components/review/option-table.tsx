import type { ReviewedOption } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { NoteMarks } from './note-marks.tsx';

/** Every architecture with its place, and why it is not the one. */
export function OptionTable({ combinations, words }: { combinations: readonly ReviewedOption[]; words: ReviewWords }) {
  const { option, fit, why } = words.columns;
  return (
    <table className="mt-2 w-full text-left print:mt-0.5">
      <thead className="text-soft text-sm print:text-[6.5pt]">
        <tr>
          <th scope="col" className="w-8 font-normal print:w-4">
            #
          </th>
          <th scope="col" className="font-normal">
            {option}
          </th>
          <th scope="col" className="px-3 text-right font-normal print:px-1">
            {fit}
          </th>
          <th scope="col" className="font-normal max-sm:sr-only">
            {why}
          </th>
        </tr>
      </thead>
      <tbody>
        {combinations.map(({ id, formula, rank, fit: points, isPicked, reason, notes }) => (
          <tr key={id} className={`border-line border-t align-baseline ${isPicked ? 'bg-sunken font-bold' : ''}`}>
            <td className="py-1 tabular-nums print:py-0">{rank ?? '–'}</td>
            <th scope="row" className={`py-1 print:py-0 ${isPicked ? 'font-bold' : 'font-normal'}`}>
              {formula}
              <span className="block font-normal text-soft text-sm sm:hidden print:hidden">
                {reason}
                <NoteMarks notes={notes} words={words} />
              </span>
            </th>
            <td className="whitespace-nowrap px-3 py-1 text-right tabular-nums print:px-1 print:py-0">
              {rank === null ? words.ruledOut : points.toFixed(1)}
            </td>
            <td className="py-1 text-soft max-sm:hidden print:table-cell print:py-0">
              {isPicked && reason === '' ? words.chosen : reason}
              <NoteMarks notes={notes} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
