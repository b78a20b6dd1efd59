import { PALETTES } from '#lib/diagram/palette.ts';
import { escapeXml, widthOf } from '#lib/diagram/svg-writing.ts';
import { CARD_WORDS } from '#lib/i18n/card-words.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Card, Factor } from './card.ts';
import { diagramImage } from './diagram-image.ts';
import { box, type Drawn, image, line } from './drawn.ts';

/** What every service that shows previews of links takes. */
export const CARD_IMAGE = { width: 1200, height: 630 } as const;

const INK = PALETTES.light;
const EDGE = 48;
const INNER = CARD_IMAGE.width - 2 * EDGE;
const PICTURE_WIDTH = 764;
const NEEDS_MAX = 5;
/** How much wider bold letters are than those that widths are reckoned by. */
const BOLD = 1.07;

const MARKS = {
  launch: 'M1 1h10v10H1z',
  balance: 'M6 0l6 6-6 6-6-6z',
  deploy: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
} as const;

function mark({ dimension }: Factor, size: number): Drawn {
  const fill = escapeXml(INK[dimension]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" width="48" height="48"><path d="${MARKS[dimension]}" fill="${fill}"/></svg>`;
  return image(svg, size, size, { marginRight: size * 0.4 });
}

/** The formula on one line, as large as it can be. */
function formula(factors: readonly Factor[]): Drawn {
  const ems = BOLD * widthOf(factors.map(({ label }) => label).join(' × '), 1) + factors.length * 0.75;
  const size = Math.min(62, Math.floor(INNER / ems));
  const times = () => line('×', { color: INK.soft, margin: `0 ${size * 0.24}px` });
  const words = factors.flatMap((factor, index) => [
    ...(index > 0 ? [times()] : []),
    mark(factor, size * 0.5),
    line(factor.label, { color: INK[factor.dimension], fontWeight: factor.isOpen ? 400 : 700 }),
  ]);
  return box({ alignItems: 'center', fontSize: size, lineHeight: 1.15, whiteSpace: 'nowrap' }, words);
}

function seal(text: string): Drawn {
  const letters = [...text].map((letter) => line(letter, { lineHeight: 1.05 }));
  return box(
    {
      flexDirection: 'column',
      alignItems: 'center',
      padding: '5px 7px 8px',
      border: `4px solid ${INK.seal}`,
      borderRadius: 9,
      color: INK.seal,
      fontSize: 27,
      fontWeight: 700,
      transform: 'rotate(-6deg)',
      marginRight: 16,
    },
    letters,
  );
}

function standing({ standing: lines, isFirst, lang }: Card, size: number): Drawn {
  const [first = '', ...rest] = lines;
  const text = box({ flexDirection: 'column' }, [
    line(first, { fontSize: size, fontWeight: 700, lineHeight: 1.35 }),
    ...rest.map((each) => line(each, { fontSize: size * 0.85, lineHeight: 1.4 })),
  ]);
  const hasSeal = isFirst && lines.length > 0;
  return box({ alignItems: 'center' }, [...(hasSeal ? [seal(dictionaryOf(lang).answer.seal)] : []), text]);
}

function needsList({ needs, lang }: Card): Drawn[] {
  const shown = needs.slice(0, needs.length > NEEDS_MAX ? NEEDS_MAX - 1 : NEEDS_MAX);
  const rest = needs.length - shown.length;
  const more = line(fill(CARD_WORDS[lang].more, { count: rest }), { fontSize: 17, marginTop: 11, color: INK.soft });
  const rows = shown.map(({ name, level }) =>
    box({ flexDirection: 'column', marginTop: 11 }, [
      line(name, { fontSize: 20, lineHeight: 1.25 }),
      line(level, { fontSize: 16, lineHeight: 1.25, color: INK.soft }),
    ]),
  );
  return rest > 0 ? [...rows, more] : rows;
}

function wordsOf(card: Card, size: number): Drawn[] {
  const about = { fontSize: 21, fontWeight: 700, lineHeight: 1.35, marginTop: 20, color: INK.soft };
  return [standing(card, size), ...(card.needs.length > 0 ? [line(card.about, about), ...needsList(card)] : [])];
}

function body(card: Card): Drawn {
  if (!card.scene) return box({ flexDirection: 'column', marginTop: 34, maxWidth: 1000 }, wordsOf(card, 38));
  const frame = { border: `2px solid ${INK.line}`, borderRadius: 14, overflow: 'hidden', background: INK.ground };
  return box({ justifyContent: 'space-between', alignItems: 'flex-start' }, [
    box({ flexDirection: 'column', width: INNER - PICTURE_WIDTH - 24 }, wordsOf(card, 27)),
    box(frame, [diagramImage(card.scene, card.lang, PICTURE_WIDTH)]),
  ]);
}

/** A card as the picture that is shown beside a link: the formula, how it stands, and the architecture. */
export function cardImage(card: Card): Drawn {
  const { site } = dictionaryOf(card.lang);
  const head = box({ justifyContent: 'space-between', alignItems: 'baseline', marginBottom: 14 }, [
    line(site.mark, { fontSize: 25, fontWeight: 700 }),
    line(card.month, { fontSize: 22, color: INK.soft }),
  ]);
  return box(
    {
      flexDirection: 'column',
      width: CARD_IMAGE.width,
      height: CARD_IMAGE.height,
      padding: `34px ${EDGE}px 30px`,
      background: INK.ground,
      color: INK.ink,
      fontFamily: 'Noto Sans JP',
    },
    [head, box({ marginBottom: 22 }, [formula(card.factors)]), body(card)],
  );
}
