import { quoteForShell } from './fill-shell.ts';
import type { Values } from './values.ts';

const PLACEHOLDER = /@\(([^()\n]*)\)/g;
const FENCE = /^\s*(?:```|~~~)\s*(\w*)/;
/** A line that holds nothing but one placeholder, perhaps quoted or in a list. */
const LONE = /^[\s>*-]*@\(([^()\n]*)\)\s*$/;

/** Text as Markdown shows it: no character of it can open emphasis, code, a link, a table cell or a tag. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#]/g, String.raw`\$&`).replace(/\s*\n\s*/g, ' ');
}

/** An address that can stand bare, in `<…>` or in `(…)`: what could end it is percent-encoded. */
export function escapeAddress(address: string): string {
  return address.replace(/[^\w.~:/?#@!$&+,;=%-]/gu, (character) =>
    encodeURIComponent(character).replace(/[!'()*]/g, hex),
  );
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

type Place = 'text' | 'code' | 'shell';

function placeOf(line: string, at: number, fence: string | undefined): Place {
  if (fence !== undefined) return /^(?:sh|bash|shell|console)$/.test(fence) ? 'shell' : 'code';
  return line.slice(0, at).split('`').length % 2 === 0 ? 'code' : 'text';
}

/** A value where a reader sees it. Code shows backslashes as they are, and what stands in a shell block is pasted. */
function shown(value: string, place: Place): string {
  if (place === 'text') return escapeMarkdown(value);
  const line = value.replace(/\s*\n\s*/g, ' ');
  if (place === 'code') return line.replaceAll('`', "'");
  return /^[\w./:@%+=,-]+$/.test(line) ? line : quoteForShell(line);
}

/** Markdown that code makes: inserted as it is. */
export type Blocks = Readonly<Record<string, string>>;

/** Takes away a section's heading that is the last line with anything in it. */
function dropHeading(filled: string[]): void {
  const last = filled.findLastIndex((line) => line !== '');
  if (/^##+ /.test(filled[last] ?? '')) filled.length = last;
}

/**
 * Fills `@(key)` in a Markdown text: a block as it is, a value escaped for the place where it stands (text, code span or
 * fenced code). A line whose only content is an empty block goes, with the blank line after it; so does the heading of a
 * section in which nothing else stands.
 */
export function fillMarkdown(text: string, values: Values, blocks: Blocks, file: string): string {
  let fence: string | undefined;
  const filled: string[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const mark = FENCE.exec(line);
    if (mark) fence = fence === undefined ? (mark[1] ?? '') : undefined;
    const lone = LONE.exec(line)?.[1];
    if (lone !== undefined && blocks[lone] === '') {
      if (lines[i + 1] === '') i += 1;
      if ((lines[i + 1] ?? '#').startsWith('#')) dropHeading(filled);
      continue;
    }
    filled.push(
      line.replace(PLACEHOLDER, (_, key: string, at: number) => {
        const block = Object.hasOwn(blocks, key) ? blocks[key] : undefined;
        return block ?? shown(String(values.get(key, `${file}: @(${key})`)), placeOf(line, at, fence));
      }),
    );
  }
  return filled.join('\n');
}
