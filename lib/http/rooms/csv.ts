/** Excel reads UTF-8 as such only behind this mark. */
const MARK = '\uFEFF';

/**
 * A cell, quoted where it must be. What begins like a formula would be one in a spreadsheet, whoever typed it into a room,
 * so it begins with an apostrophe. A full-width sign, as Japanese keyboards write it, may be read as the sign itself.
 */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 has them. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
