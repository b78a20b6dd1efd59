import type { Values } from './values.ts';

const PLACEHOLDER = /@\(([^()\n]*)\)/g;
const ASSIGNMENT = /^(?:(?:readonly|export) )?[A-Za-z_][A-Za-z0-9_]*=@\(([^()\n]*)\)$/;

/** A value as one POSIX shell word, whatever it holds (but NUL, which no shell takes). */
export function quoteForShell(value: string | number): string {
  return `'${String(value).replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Fills `NAME=@(key)` in a shell text. Throws on a placeholder anywhere else: inside quotes, a comment or a here-document
 * the single quotes would not hold the value.
 */
export function fillShell(text: string, values: Values, file: string): string {
  const lines = text.split('\n').map((line) => {
    if (!line.includes('@(')) return line;
    const key = ASSIGNMENT.exec(line)?.[1];
    if (key === undefined) throw new Error(`${file}: @(…) stands only in an assignment of its own: ${line.trim()}`);
    return line.replace(PLACEHOLDER, () => quoteForShell(values.get(key, `${file}: @(${key})`)));
  });
  return lines.join('\n');
}
