import { PALETTES, type PaletteColour, type Theme } from './palette.ts';

/** A theme of its own, `auto` for one that follows the reader's system, `page` for the page's custom properties. */
export type SvgTheme = Theme | 'auto' | 'page';

// XML 1.0 knows no control characters, not even escaped.
const NOT_IN_XML = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content or attribute of XML. */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Paint = { fill?: PaletteColour; stroke?: PaletteColour };
export type Pen = ReturnType<typeof penOf>;

const two = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);

/** Writes elements in the colours of a theme. */
export function penOf(theme: SvgTheme) {
  const colourOf = (name: PaletteColour) =>
    theme === 'page' ? `var(--${name})` : PALETTES[theme === 'auto' ? 'light' : theme][name];

  /** An element; `content` is XML already. */
  function element(tag: string, attributes: Attributes, paint: Paint = {}, content = ''): string {
    const { fill, stroke } = paint;
    const classes = [fill && `fill-${fill}`, stroke && `stroke-${stroke}`].filter(Boolean).join(' ');
    const all: Attributes = {
      ...(theme === 'auto' && classes !== '' && { class: classes }),
      ...(fill && { fill: colourOf(fill) }),
      ...(stroke && { stroke: colourOf(stroke) }),
      ...attributes,
    };
    const written = Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escapeXml(two(value))}"`],
    );
    return `<${tag}${written.join('')}${content === '' ? '/>' : `>${content}</${tag}>`}`;
  }

  return { element };
}

/** The dark colours of a picture in `auto`, for whoever prefers them. */
export function darkRules(): string {
  const rules = Object.entries(PALETTES.dark).flatMap(([name, colour]) => [
    `.fill-${name}{fill:${colour}}`,
    `.stroke-${name}{stroke:${colour}}`,
  ]);
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

const WIDE = /[\u1100-\u11FF\u2E80-\uFFEF]/u;

const NARROW = /[ijlftrI.,:;'|!()[\] ]/;
const BROAD = /[A-Z@×–mwMW]/;

function emsOf(character: string): number {
  if (WIDE.test(character)) return 1;
  if (NARROW.test(character)) return 0.34;
  return BROAD.test(character) ? 0.7 : 0.56;
}

/** About how wide a text is in a size, without a font at hand. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + emsOf(character), 0) * size;
}

/** A text that fits into a width: smaller where that is enough, cut where it is not. */
export function fitted(text: string, size: number, width: number): { text: string; size: number } {
  const smaller = Math.max(size * 0.82, Math.min(size, (size * width) / Math.max(1, widthOf(text, size))));
  if (widthOf(text, smaller) <= width + 1) return { text, size: Math.round(smaller * 10) / 10 };
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, smaller) > width) characters.pop();
  return { text: `${characters.join('')}…`, size: Math.round(smaller * 10) / 10 };
}
