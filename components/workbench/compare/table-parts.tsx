import type { ReactNode } from 'react';

const CELL = 'border-line border-t px-3 py-2 text-left align-top';

/** A row of the comparison: what is compared, and a cell for each combination. */
export function CompareRow({ head, cells }: { head: ReactNode; cells: readonly { id: string; content: ReactNode }[] }) {
  return (
    <tr>
      <th scope="row" className={`${CELL} sticky left-0 z-10 w-56 min-w-24 bg-surface text-sm`}>
        {head}
      </th>
      {cells.map(({ id, content }) => (
        <td key={id} className={`${CELL} min-w-44 wrap-anywhere`}>
          {content}
        </td>
      ))}
    </tr>
  );
}

/** Rows that belong together, under their name. */
export function CompareGroup({ name, columns, children }: { name: string; columns: number; children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className="border-edge border-t bg-sunken px-3 py-1.5 text-left text-sm">
          <span className="sticky left-3">{name}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}
