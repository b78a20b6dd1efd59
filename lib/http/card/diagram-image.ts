import type { Locale } from '#lib/catalog/schema.ts';
import { type Letters, letteredPicture } from '#lib/diagram/lettering.ts';
import { PICTURE } from '#lib/diagram/places.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { box, type Drawn, image, line } from './drawn.ts';

/** Wider than any text of the picture, so that none is broken. */
const LINE_WIDTH = 600;
/** Where the renderer sets the baseline of Noto Sans JP in a line as high as its letters. */
const BASELINE = 0.88;

const FROM = { start: 0, middle: 0.5, end: 1 } as const;
const JUSTIFY = { start: 'flex-start', middle: 'center', end: 'flex-end' } as const;

function lettersAt(scale: number, { x, y, size, isBold, anchor, colour, text }: Letters): Drawn {
  return line(text, {
    position: 'absolute',
    left: x * scale - LINE_WIDTH * FROM[anchor],
    top: (y - size * BASELINE) * scale,
    width: LINE_WIDTH,
    justifyContent: JUSTIFY[anchor],
    fontSize: size * scale,
    lineHeight: 1,
    fontWeight: isBold ? 700 : 400,
    color: colour,
    whiteSpace: 'nowrap',
  });
}

/** The architecture in a width: shapes as one image, and its texts over it, each where the SVG would have it. */
export function diagramImage(scene: Scene, lang: Locale, width: number): Drawn {
  const scale = width / PICTURE.width;
  const height = Math.round(PICTURE.height * scale);
  const { svg, letters } = letteredPicture(scene, lang);
  return box({ position: 'relative', width, height, overflow: 'hidden' }, [
    image(svg, width, height, { position: 'absolute', left: 0, top: 0 }),
    ...letters.map((each) => lettersAt(scale, each)),
  ]);
}
