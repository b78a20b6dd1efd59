/** A piece of a record as a page shows it. */
export type Block =
  | { kind: 'front' | 'code' | 'text'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'list'; items: string[] };

/** A piece of a line; `href` leads to a page. */
export type Piece = { text: string; href?: string; isCode?: boolean; isStrong?: boolean };

const DEFINITION = /^\[([^\]]+)\]: <(.+)>$/;
const FENCE = '```';

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = /^(#+) (.*)$/.exec(first);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  const items = lines.map((line) => /^[*-] (.*)$/.exec(line)?.[1]);
  if (items.every((item) => item !== undefined)) return { kind: 'list', items };
  return { kind: 'text', text: lines.join('\n') };
}

/** Lines up to the one that ends them, and the rest. */
function until(lines: readonly string[], end: string): [string, readonly string[]] {
  const at = lines.indexOf(end);
  return at < 0 ? [lines.join('\n'), []] : [lines.slice(0, at).join('\n'), lines.slice(at + 1)];
}

/**
 * The Markdown that lib/record writes, and no other, as blocks; and the pages to which the ids of facts lead. A parser of all
 * of Markdown would be larger than this page.
 */
export function recordBlocks(markdown: string): { blocks: Block[]; pages: ReadonlyMap<string, string> } {
  const blocks: Block[] = [];
  const pages = new Map<string, string>();
  let open: string[] = [];
  let rest: readonly string[] = markdown.split('\n');
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (let isFirst = true; rest.length > 0; isFirst = false) {
    const [line = '', ...others] = rest;
    rest = others;
    const [, id, url] = DEFINITION.exec(line) ?? [];
    if (isFirst && line === '---') {
      const [text, after] = until(rest, '---');
      blocks.push({ kind: 'front', text });
      rest = after;
    } else if (line.startsWith(FENCE)) {
      close();
      const [text, after] = until(rest, FENCE);
      blocks.push({ kind: 'code', text });
      rest = after;
    } else if (id !== undefined && url !== undefined) pages.set(id, url);
    else if (line === '' || line.startsWith('#')) {
      close();
      if (line !== '') blocks.push(blockOf([line]));
    } else open.push(line);
  }
  close();
  return { blocks, pages };
}

const INLINE =
  /\\(?<literal>[^\w\s])|`(?<code>[^`]+)`|\*\*(?<strong>.+?)\*\*|\[(?<label>(?:\\.|[^\]\\])+)\](?:\((?:<(?<angled>[^>]+)>|(?<target>[^)]+))\))?|<(?<address>https?:[^>]+)>/gu;

const unescaped = (text: string) => text.replace(/\\([^\w\s])/gu, '$1');

/** Only a page is a way out of here: a file beside the record is none. */
const pageOf = (address: string | undefined) => (address?.startsWith('https://') ? address : undefined);

function pieceOf(match: RegExpMatchArray, pages: ReadonlyMap<string, string>): Piece {
  const { literal, code, strong, label, angled, target, address } = match.groups ?? {};
  if (literal !== undefined) return { text: literal };
  if (code !== undefined) return { text: code, isCode: true };
  if (strong !== undefined) return { text: unescaped(strong), isStrong: true };
  if (address !== undefined) return { text: address, href: address };
  const isNamed = angled !== undefined || target !== undefined;
  const text = isNamed ? unescaped(label ?? '') : match[0];
  const href = isNamed ? pageOf(angled ?? target) : pages.get(label ?? '');
  return href === undefined ? { text } : { text, href };
}

/** A line of a record in its pieces. */
export function piecesOf(line: string, pages: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > at) pieces.push({ text: line.slice(at, match.index) });
    pieces.push(pieceOf(match, pages));
    at = match.index + match[0].length;
  }
  return at < line.length ? [...pieces, { text: line.slice(at) }] : pieces;
}
