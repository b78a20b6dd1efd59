import type { Fact } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import { blocks, bullets, prose } from './markdown.ts';
import type { Speech } from './speech.ts';

/** What a fact without a page rests on. */
function basisOf({ basis, quote }: Fact, { words }: Speech): string {
  if (basis === 'definition') return words.more.definition;
  if (quote) return fill(words.more.slide, { slide: quote.slide });
  return basis === 'talk' ? words.more.talk : words.more.judgement;
}

function sourcesLine(fact: Fact, speech: Speech): string {
  const { words } = speech;
  const pages = fact.sources.map(({ title, url, read }) =>
    fill(words.more.page, { title: prose(title), url: url.replaceAll('>', '%3E'), date: read }),
  );
  const sources = pages.length > 0 ? pages : [basisOf(fact, speech)];
  return fill(words.more.source, { fact: fact.id, sources: sources.join(words.semicolon) });
}

/**
 * The sources of the facts that a record cites, and the link definitions by which every `[F17]` in it leads to the first of
 * them: an id stays an id to whoever reads or searches the text.
 */
export function sourcesOf(cited: readonly string[], speech: Speech): string {
  const { input, words } = speech;
  const { talk } = input.catalog;
  const facts = [...new Set(cited)].sort().flatMap((id) => speech.factOf(id) ?? []);
  if (facts.length === 0) return '';
  const definitions = facts.flatMap(({ id, sources: [first] }) => (first ? [`[${id}]: <${first.url}>`] : []));
  return blocks([
    fill(words.more.sources, { talk: prose(talk.title[input.lang]), date: talk.date }),
    bullets(facts.map((fact) => sourcesLine(fact, speech))),
    definitions.join('\n'),
  ]);
}
