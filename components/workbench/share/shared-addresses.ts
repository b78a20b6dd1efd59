import type { Locale } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { permalinkQuery } from '#lib/choice/permalink.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';

export type SharedAddresses = { link: string; card: string; picture: string; commands: string[]; frame: string };

type Asked = {
  choice: Choice;
  vocabulary: Vocabulary;
  locale: Locale;
  origin: string;
  title: string;
  hasPick: boolean;
};

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Everything by which a decision is given to others; the queries hold no character that a shell or HTML would read. */
export function sharedAddresses({ choice, vocabulary, locale, origin, title, hasPick }: Asked): SharedAddresses {
  const query = permalinkQuery(choice, vocabulary);
  const inLanguage = permalinkQuery({ ...choice, settings: { lang: locale, ...choice.settings } }, vocabulary);
  const card = `${origin}/embed/${locale}?${query}`;
  const bundle = hasPick ? [`curl -OJ '${origin}/bundle.zip?${inLanguage}'`] : [];
  return {
    link: `${origin}/${locale}/workbench?${query}`,
    card,
    picture: `/og.png?${permalinkQuery({ ...choice, settings: { ...choice.settings, lang: locale } }, vocabulary)}`,
    commands: [`curl '${origin}/api/ranking?${query}'`, ...bundle],
    frame: `<iframe src="${attribute(card)}" title="${attribute(title)}" width="100%" height="520" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`,
  };
}
