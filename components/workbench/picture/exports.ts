import type { Scene } from '#lib/diagram/scene-shape.ts';
import { diagramSvg, type SvgOptions } from '#lib/diagram/svg.ts';

const SVG_TYPE = 'image/svg+xml';
/** Sharp on a slide. */
const PNG_SCALE = 2;

type Words = Pick<SvgOptions, 'lang' | 'title' | 'description'>;

/** The picture as a file that stands alone, light or dark as its reader prefers. */
export function svgFile(scene: Scene, words: Words): Blob {
  return new Blob([diagramSvg(scene, { ...words, theme: 'auto', isHeaded: true })], { type: SVG_TYPE });
}

function isDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme === 'dark' || (colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** The picture as pixels, in the theme of the page. Throws where the browser cannot draw it. */
export async function pngFile(scene: Scene, words: Words): Promise<Blob> {
  const svg = diagramSvg(scene, { ...words, theme: isDark() ? 'dark' : 'light', isHeaded: true });
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: SVG_TYPE }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('the browser drew no PNG');
    return png;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
