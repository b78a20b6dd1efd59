import type { ReactNode } from 'react';

type Column = { label: string; className?: string };
type Row = { key: string; isMarked?: boolean; cells: readonly ReactNode[] };
type ReviewTableProps = {
  columns: readonly Column[];
  rows: readonly Row[];
  /** The column that names a row. */
  namedBy?: number;
};

/** A table of the review: small on paper, the same on the screen. */
export function ReviewTable({ columns, rows, namedBy = 0 }: ReviewTableProps) {
  return (
    <table className="mt-2 w-full text-left print:mt-0.5">
      <thead className="text-soft text-sm print:text-[6.5pt]">
        <tr className="bg-ground align-bottom print:bg-transparent">
          {columns.map(({ label, className = '' }) => (
            <th key={label} scope="col" className={`font-normal ${className}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, isMarked, cells }) => (
          <tr
            key={key}
            className={`border-line border-t align-baseline ${isMarked ? 'bg-sunken font-bold' : 'bg-ground print:bg-transparent'}`}
          >
            {columns.map(({ label, className = '' }, index) =>
              index === namedBy ? (
                <th
                  key={label}
                  scope="row"
                  className={`py-1 print:py-0 ${isMarked ? 'font-bold' : 'font-normal'} ${className}`}
                >
                  {cells[index]}
                </th>
              ) : (
                <td key={label} className={`py-1 print:py-0 ${className}`}>
                  {cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
