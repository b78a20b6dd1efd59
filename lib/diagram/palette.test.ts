import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PALETTES } from './palette.ts';

test("the picture has the page's own colours, light and dark", () => {
  const css = readFileSync('app/globals.css', 'utf8');
  for (const [name, light] of Object.entries(PALETTES.light)) {
    const dark = Reflect.get(PALETTES.dark, name);
    expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
  }
});
