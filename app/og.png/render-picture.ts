import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import subset from '#app/fonts/subset.json' with { type: 'json' };
import { CARD_IMAGE } from '#lib/http/card/card-image.ts';
import type { Drawn } from '#lib/http/card/drawn.ts';

const known = new Set(subset.characters);
const fontOf = (weight: 400 | 700) => ({
  name: 'Noto Sans JP',
  weight,
  style: 'normal' as const,
  data: readFileSync(path.join(process.cwd(), 'app', 'fonts', `noto-sans-jp-${weight}.woff`)),
});

// One list for all pictures: the renderer keeps by it what it read of the fonts.
let fonts: ReturnType<typeof fontOf>[] | undefined;

/** For a character that its fonts lack the renderer would ask a host on the internet. */
const inFont = (text: string) => [...text].map((character) => (known.has(character) ? character : '?')).join('');

function drawable(drawn: Drawn): Drawn {
  const { children, ...props } = drawn.props;
  if (!children) return drawn;
  const own = children.map((child) => (typeof child === 'string' ? inFont(child) : drawable(child)));
  return { ...drawn, props: { ...props, children: own } };
}

/** Makes the PNG of what was drawn, with the fonts of this repository alone. */
export async function renderPicture(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= [fontOf(400), fontOf(700)];
  const picture = new ImageResponse(drawable(drawn), { ...CARD_IMAGE, fonts });
  return new Uint8Array(await picture.arrayBuffer());
}
