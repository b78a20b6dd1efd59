import 'server-only';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { permalinkQuery } from '#lib/choice/permalink.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { exampleUrl } from '#lib/http/address.ts';
import { CARD_WORDS } from '#lib/i18n/card-words.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill } from '#lib/i18n/locale.ts';
import { cardHead, formulaOf } from './card.ts';
import { CARD_IMAGE } from './card-image.ts';

/** What a page says of a link to those who only show it: https://ogp.me, and a large picture where cards are asked for. */
export function linkPreview(catalog: Catalog, choice: Choice, lang: Locale) {
  const head = cardHead(catalog, choice, lang);
  const formula = formulaOf(head);
  const { site } = dictionaryOf(lang);
  const query = permalinkQuery({ ...choice, settings: { ...choice.settings, lang } }, vocabularyOf(catalog));
  const description = [head.about, ...head.standing, head.month].join(' · ');
  const image = {
    url: `${exampleUrl()}/og.png?${query}`,
    ...CARD_IMAGE,
    alt: fill(CARD_WORDS[lang].picture, { formula }),
  };
  const title = `${formula} · ${site.mark}`;
  const common = { title, description, images: [image] };
  const other = lang === 'ja' ? 'en_US' : 'ja_JP';
  return {
    openGraph: {
      ...common,
      type: 'website' as const,
      siteName: site.mark,
      locale: lang === 'ja' ? 'ja_JP' : 'en_US',
      alternateLocale: [other],
    },
    twitter: { ...common, card: 'summary_large_image' as const },
  };
}
