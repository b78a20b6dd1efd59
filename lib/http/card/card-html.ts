import { diagramSvg } from '#lib/diagram/svg.ts';
import { escapeXml } from '#lib/diagram/svg-writing.ts';
import { CARD_WORDS } from '#lib/i18n/card-words.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill } from '#lib/i18n/locale.ts';
import { type Card, formulaOf } from './card.ts';
import { CARD_STYLE } from './card-style.ts';

type Page = {
  card: Card;
  /** Where the decision opens. */
  link: string;
  /** What has to be said of the link: what of it could not be used, what changed since. */
  notes: readonly string[];
};

const element = (tag: string, attributes: string, content: string) =>
  `<${tag}${attributes === '' ? '' : ` ${attributes}`}>${content}</${tag}>`;

function formula({ factors }: Card): string {
  return factors
    .map(({ dimension, label, isOpen }) =>
      element('span', `class="${dimension}${isOpen ? ' open' : ''}"`, escapeXml(label)),
    )
    .join(' <i>×</i> ');
}

function figure(card: Card): string {
  const { scene, lang } = card;
  if (!scene) return '';
  const title = fill(CARD_WORDS[lang].picture, { formula: formulaOf(card) });
  const svg = diagramSvg(scene, { lang, theme: 'auto', title, description: title });
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return element('figure', '', `<img src="${src}" alt="${escapeXml(title)}" width="1392" height="768">`);
}

function needsList({ needs, about, lang }: Card): string {
  if (needs.length === 0) return '';
  const rows = needs.map(({ name, level }) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(level)}</dd>`);
  const head = `${escapeXml(CARD_WORDS[lang].needs)}: ${escapeXml(about)}`;
  return element('h2', '', head) + element('dl', '', rows.join(''));
}

/** A card as a page that stands in somebody else's: no script, nothing fetched, one link that leads back. */
export function cardHtml({ card, link, notes }: Page): string {
  const { lang } = card;
  const { mark } = dictionaryOf(lang).site;
  const words = [
    element('p', 'class="standing"', escapeXml(card.standing.join(' · '))),
    ...notes.map((note) => element('p', 'class="later"', escapeXml(note))),
    needsList(card),
    element(
      'p',
      '',
      element(
        'a',
        `href="${escapeXml(link)}" target="_blank" rel="noopener noreferrer"`,
        escapeXml(CARD_WORDS[lang].open),
      ),
    ),
  ];
  const body = [
    element('p', 'class="head"', `<b>${escapeXml(mark)}</b> <span>${escapeXml(card.month)}</span>`),
    element('h1', '', formula(card)),
    element('div', 'class="body"', element('div', 'class="words"', words.join('')) + figure(card)),
  ];
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<title>${escapeXml(formulaOf(card))} · ${escapeXml(mark)}</title>`,
    `<style>${CARD_STYLE}</style></head>`,
    `<body><main>${body.join('\n')}</main></body>`,
    '</html>\n',
  ].join('\n');
}
