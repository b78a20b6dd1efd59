import { LazyDetails } from '#components/ui/lazy-details.tsx';

type NumberTableProps = { title: string; heads: readonly string[]; rows: readonly (readonly string[])[] };

const CELL = 'border-line border-t px-2 py-1 text-right';

/** Numbers in rows, folded away: the first column names the row. */
export function NumberTable({ title, heads, rows }: NumberTableProps) {
  return (
    <LazyDetails summary={title} summaryClassName="text-sm">
      {() => (
        <table className="mt-1 text-sm tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 py-1 text-right align-bottom">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...rest]) => (
              <tr key={first}>
                <th scope="row" className={`${CELL} font-normal`}>
                  {first}
                </th>
                {rest.map((text, column) => (
                  <td key={heads[column + 1]} className={CELL}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </LazyDetails>
  );
}
