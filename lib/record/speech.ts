import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Fact, Pick } from '#lib/catalog/schema.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { SameKeys } from '#lib/i18n/words.ts';
import { prose } from './markdown.ts';
import type { RecordInput } from './record-input.ts';
import { recordEn } from './words-en.ts';
import { recordJa } from './words-ja.ts';

/** How a record names and says things, in its language. */
export type Speech = {
  input: RecordInput;
  words: SameKeys<typeof recordEn>;
  /** The words of the page, for what it says as well. */
  page: Dictionary;
  /** `Fargate × ALB × CloudFormation`. */
  formula: (pick: Pick) => string;
  formulaOf: (id: string) => string;
  requirement: (id: string) => string;
  factOf: (id: string) => Fact | undefined;
  /** What a fact says. */
  factText: (id: string) => string;
  /** The same of several, each with its id. */
  cited: (ids: readonly string[]) => string;
};

/** The words of a record and the names of all that it speaks of. */
export function speechOf(input: RecordInput): Speech {
  const { catalog, lang, ranking } = input;
  const formula = (pick: Pick) =>
    optionsOf(catalog.options, pick)
      .map(({ label }) => prose(label[lang]))
      .join(' × ');
  const factOf = (id: string) => catalog.facts.find((fact) => fact.id === id);
  const words = lang === 'ja' ? recordJa : recordEn;
  const factText = (id: string) => prose(factOf(id)?.text[lang] ?? id);
  return {
    input,
    words,
    page: dictionaryOf(lang),
    formula,
    formulaOf: (id) => {
      const row = ranking.ranking.find((each) => each.id === id);
      return row ? formula(row.pick) : id;
    },
    requirement: (id) => prose(catalog.requirements.find((each) => each.id === id)?.name[lang] ?? id),
    factOf,
    factText,
    cited: (ids) => ids.map((fact) => fill(words.outcome.cited, { text: factText(fact), fact })).join(words.space),
  };
}
