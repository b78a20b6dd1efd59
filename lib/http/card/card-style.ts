import { createHash } from 'node:crypto';
import { PALETTES, type PaletteColour } from '#lib/diagram/palette.ts';

const colour = (name: PaletteColour) => `light-dark(${PALETTES.light[name]},${PALETTES.dark[name]})`;

/** The style of a card in somebody's page: no file of its own, and the colours of its reader's system. */
export const CARD_STYLE = `
:root{color-scheme:light dark}
*{box-sizing:border-box;margin:0}
body{background:${colour('ground')};color:${colour('ink')};font:1rem/1.5 'Noto Sans JP','Hiragino Sans','Yu Gothic UI',Meiryo,system-ui,sans-serif;padding:1rem;border:1px solid ${colour('line')};border-radius:.75rem;min-height:100vh}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;color:${colour('soft')};font-size:.875rem}
.head b{color:${colour('ink')}}
h1{font-size:clamp(1.25rem,4.5vw,2rem);line-height:1.25;margin:.35rem 0 .5rem;overflow-wrap:anywhere}
h1 i{font-style:normal;font-weight:400;color:${colour('soft')}}
.launch{color:${colour('launch')}}.balance{color:${colour('balance')}}.deploy{color:${colour('deploy')}}
.open{font-weight:400}
.standing{font-weight:700}
.later{border-left:3px solid ${colour('seal')};padding-left:.6rem;margin:.5rem 0}
dd{color:${colour('soft')}}
.body{display:flex;flex-wrap:wrap;gap:1rem;margin-top:.75rem}
figure{flex:1 1 24rem;min-width:0;order:2}
.words{flex:1 1 13rem;font-size:.9375rem}
img{display:block;width:100%;height:auto;border:1px solid ${colour('line')};border-radius:.5rem}
h2{font-size:.9375rem;margin-top:.5rem}
dl{display:grid;grid-template-columns:1fr auto;gap:.15rem 1rem;margin:.25rem 0 .75rem}
dd{text-align:right}
a{color:inherit;font-weight:700;text-underline-offset:.2em}
a:focus-visible{outline:2px solid ${colour('ink')};outline-offset:2px}
`;

const hash = createHash('sha256').update(CARD_STYLE).digest('base64');

/** What a card may do: show its own style and its own picture, open a link in a new page, and stand in any page. */
export const CARD_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *`;
