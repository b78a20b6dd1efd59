import type { Locale } from '#lib/catalog/schema.ts';
import type { EdgeKind } from './graph-shape.ts';
import { LANE, PICTURE } from './places.ts';
import type { Scene } from './scene-shape.ts';
import { arrowSvg, headOf, LINES, lineSvg, pathOf } from './svg-arrows.ts';
import { partSvg } from './svg-parts.ts';
import { textAt } from './svg-strokes.ts';
import { darkRules, escapeXml, type Pen, penOf, type SvgTheme } from './svg-writing.ts';
import { KIND_WORDS, LANE_WORD } from './words.ts';

export type SvgOptions = {
  lang: Locale;
  theme: SvgTheme;
  /** What the picture shows, in a few words; drawn above it where `isHeaded`. */
  title: string;
  /** The traffic path in words. */
  description: string;
  isHeaded?: boolean;
};

const FONTS =
  "'Noto Sans JP','Hiragino Kaku Gothic ProN','Hiragino Sans','Yu Gothic UI',Meiryo,system-ui,'Segoe UI',Arial,sans-serif";
const HEADING = 52;

/** The kinds of arrows that look alike are one line of the legend. */
const LEGEND: readonly (readonly EdgeKind[])[] = [['request'], ['name'], ['check'], ['image', 'logs', 'secret']];

function legend(pen: Pen, { arrows }: Scene, lang: Locale): string {
  const isDrawn = (kinds: readonly EdgeKind[]) =>
    arrows.some(({ kind, brokenAt }) => !brokenAt && kinds.includes(kind));
  const rows = LEGEND.filter(isDrawn).flatMap(([kind]) => kind ?? []);
  const top = LANE.y + LANE.height / 2 - ((rows.length - 1) * 24) / 2;
  return rows
    .map((kind, index) => {
      const y = top + index * 24;
      const points = [
        [1112, y],
        [1166, y],
      ] as const;
      const head = pen.element('path', { d: headOf(points) }, { fill: LINES[kind].stroke });
      const words = textAt(pen, [1180, y + 4.5], KIND_WORDS[kind][lang], { size: 13, width: 172, fill: 'soft' });
      return lineSvg(pen, pathOf(points), LINES[kind]) + head + words;
    })
    .join('');
}

function lane(pen: Pen, lang: Locale): string {
  const { x, y, width, height } = LANE;
  const frame = pen.element('rect', { x, y, width, height, rx: 16 }, { fill: 'sunken' });
  return (
    frame +
    textAt(pen, [x + 20, y + height / 2 + 5], LANE_WORD[lang], { size: 15, width: 200, fill: 'soft', isBold: true })
  );
}

/** A piece of the picture with the key by which it is the same piece in the next one. */
type Piece = { key: string; svg: string };

/** What a scene is drawn of, from the back to the front. */
export function piecesOf(pen: Pen, scene: Scene, lang: Locale): Piece[] {
  const partPiece = (part: Scene['parts'][number]): Piece => ({ key: `part ${part.key}`, svg: partSvg(pen, part) });
  return [
    { key: 'lane', svg: lane(pen, lang) },
    ...scene.parts.filter(({ shape }) => shape === 'frame').map(partPiece),
    ...scene.arrows.map((arrow) => ({ key: `arrow ${arrow.key}`, svg: arrowSvg(pen, arrow, lang) })),
    ...scene.parts.filter(({ shape }) => shape !== 'frame').map(partPiece),
    { key: 'legend', svg: legend(pen, scene, lang) },
  ];
}

/**
 * The picture as an SVG that stands alone: text as text, icons inside, nothing fetched. The same scene gives the same
 * bytes.
 */
export function diagramSvg(scene: Scene, { lang, theme, title, description, isHeaded = false }: SvgOptions): string {
  const pen = penOf(theme);
  const top = isHeaded ? -HEADING + 20 : 20;
  const height = PICTURE.height - top + 8;
  const head = isHeaded
    ? textAt(pen, [30, 14], title, { size: 22, width: PICTURE.width - 60, fill: 'ink', isBold: true })
    : '';
  const content = [
    pen.element('title', { id: 'diagram-title' }, {}, escapeXml(title)),
    pen.element('desc', { id: 'diagram-desc' }, {}, escapeXml(description)),
    theme === 'auto' ? `<style>${darkRules()}</style>` : '',
    pen.element('rect', { x: 0, y: top, width: PICTURE.width, height }, { fill: 'ground' }),
    head,
    ...piecesOf(pen, scene, lang).map(({ svg }) => svg),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 ${top} ${PICTURE.width} ${height}`,
    width: PICTURE.width,
    height,
    role: 'img',
    'aria-labelledby': 'diagram-title diagram-desc',
    'xml:lang': lang,
    'font-family': FONTS,
  };
  return `${pen.element('svg', attributes, {}, content.join('\n'))}\n`;
}
