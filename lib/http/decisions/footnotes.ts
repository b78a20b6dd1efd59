import type { LocalFact } from '#lib/catalog/localize.ts';
import type { Footnote } from '#lib/decisions/review-document.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';

function originOf({ quote, basis }: LocalFact, words: Dictionary['fact']): string {
  if (quote) return fill(words.slide, { slide: quote.slide });
  return basis === 'documentation' ? '' : words.basis[basis];
}

/** Numbers facts in the order in which they are first cited. */
export function openFootnotes(facts: readonly LocalFact[], words: Dictionary['fact']) {
  const numbers = new Map<string, number>();
  const cite = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const all = (): Footnote[] =>
    [...numbers].flatMap(([id, number]) => {
      const fact = facts.find((each) => each.id === id);
      if (!fact) return [];
      return [
        {
          number,
          id,
          text: fact.text,
          origin: originOf(fact, words),
          sources: fact.sources.map(({ title, url, read }) => ({ title, url, read })),
        },
      ];
    });
  return { cite, all };
}

export type Footnotes = ReturnType<typeof openFootnotes>;
