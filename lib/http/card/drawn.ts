type Style = Readonly<Record<string, string | number>>;
type Child = Drawn | string;

/** An element as the renderer of images takes it: React's shape, without React. */
export type Drawn = { type: string; key: null; props: { style?: Style; children?: Child[]; [name: string]: unknown } };

/** A box whose children stand in a row, unless the style says otherwise. */
export function box(style: Style, children: Child[]): Drawn {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** A line or a paragraph of text. */
export function line(text: string, style: Style): Drawn {
  return box(style, [text]);
}

/** An SVG as an image of a size. */
export function image(svg: string, width: number, height: number, style: Style = {}): Drawn {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', key: null, props: { src, width, height, style } };
}
