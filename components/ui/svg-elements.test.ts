import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ICONS } from '#lib/diagram/icons.ts';
import { svgElements } from './svg-elements.ts';

const drawn = (svg: string) => renderToStaticMarkup(createElement('svg', {}, ...svgElements(svg)));
/** React closes every element by name. */
const written = (svg: string) => `<svg>${svg.replace(/<([\w:-]+)([^<>]*)\/>/g, '<$1$2></$1>')}</svg>`;

test.each(Object.entries(ICONS))('the icon %s comes out as it went in', (_, { body }) => {
  expect(drawn(body)).toBe(written(body));
});

test('text stays text, attributes keep their names', () => {
  const svg =
    '<g data-part="Web"><title>a &lt;b&gt; &amp;amp; c</title><rect stroke-width="2" stroke-dasharray="1 6"/><text>1 &lt; 2</text></g>';
  expect(drawn(svg)).toBe(written(svg));
});
