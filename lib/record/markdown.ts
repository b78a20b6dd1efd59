/** A sentence of the catalogue as Markdown shows it: one line, and no character of it opens emphasis, code, a link or a tag. */
export function prose(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`);
}

/** Lines as a list; MADR's own bullet is the asterisk. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `* ${line}`).join('\n');
}

/** Blocks with a blank line between; what is empty leaves no gap. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A text in double quotes as YAML and JSON both read it. */
export const quoted = (text: string): string => JSON.stringify(text);
