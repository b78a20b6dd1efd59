import type { Locale } from '#lib/catalog/schema.ts';
import { PALETTES, type PaletteColour } from './palette.ts';
import { PICTURE } from './places.ts';
import type { Scene } from './scene-shape.ts';
import { piecesOf } from './svg.ts';
import { type Pen, penOf } from './svg-writing.ts';

/** One line of text of the picture: where its baseline begins, ends or has its middle. */
export type Letters = {
  x: number;
  y: number;
  size: number;
  isBold: boolean;
  anchor: 'start' | 'middle' | 'end';
  colour: string;
  text: string;
};

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (xml: string) => xml.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);

function penThatCollects(into: Letters[]): Pen {
  const pen = penOf('light');
  const element: Pen['element'] = (tag, attributes, paint, content) => {
    if (tag !== 'text') return pen.element(tag, attributes, paint, content);
    const anchor = attributes['text-anchor'];
    const fill: PaletteColour = paint?.fill ?? 'ink';
    into.push({
      x: Number(attributes.x),
      y: Number(attributes.y),
      size: Number(attributes['font-size']),
      isBold: attributes['font-weight'] === 700,
      anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
      colour: PALETTES.light[fill],
      text: plain(content ?? ''),
    });
    return '';
  };
  return { element };
}

/** The picture in light colours with its texts apart, for a renderer of images that has no fonts inside an SVG. */
export function letteredPicture(scene: Scene, lang: Locale): { svg: string; letters: Letters[] } {
  const letters: Letters[] = [];
  const pen = penThatCollects(letters);
  const drawn = piecesOf(pen, scene, lang).map(({ svg }) => svg);
  const { width, height } = PICTURE;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  return { svg: pen.element('svg', attributes, {}, drawn.join('')), letters };
}
