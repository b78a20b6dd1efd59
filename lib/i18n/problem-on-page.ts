import type { Locale } from '#lib/catalog/schema.ts';
import type { Problem } from '#lib/choice/problem.ts';
import type { Dictionary } from './dictionary.ts';
import { problemSentence } from './problems.ts';
import { fieldLabel, settingText, valueLabel } from './setting-labels.ts';

type Words = Dictionary['bundle'];

/** `egress=nat`, as the API writes a setting; and `protocol:http`, as a link writes a service's field. */
const SETTING = /(?<![\w-])([a-z][a-z-]*)=([\w.-]*\w)/g;
const SERVICE_FIELD = /(?<![\w./-])([a-z]+):([\w/-]+)/g;

/** Names of the API that are no words of any language; in Japanese all of them stand out as such. */
function isBareName(key: string, locale: Locale): boolean {
  return locale === 'ja' || key.includes('-') || key === 'certificate';
}

/** A sentence for the API in the words of the page: every setting by the label of its field, every value as its list has it. */
function inLabels(sentence: string, locale: Locale, words: Words): string {
  const { fields, serviceFields } = words;
  const ofService: Readonly<Record<string, string>> = serviceFields;
  const told = sentence
    .replace(SETTING, (all, key: string, value: string) =>
      Object.hasOwn(fields, key) ? quoted(settingText(key, value, words), locale) : all,
    )
    .replace(SERVICE_FIELD, (all, key: string, value: string) =>
      Object.hasOwn(serviceFields, key) ? quoted(`${ofService[key]}: ${valueLabel(key, value, words)}`, locale) : all,
    );
  return Object.entries(fields).reduce(
    (text, [key, label]) =>
      isBareName(key, locale)
        ? text.replace(new RegExp(`(?<![\\w./:-])${key}(?![\\w=:./-])`, 'g'), quoted(label, locale))
        : text,
    told,
  );
}

const quoted = (text: string, locale: Locale) => (locale === 'ja' ? `「${text}」` : `“${text}”`);

/** What is wrong with a value, said to someone who sees fields and lists, not parameters. */
export function problemOnPage(problem: Problem, locale: Locale, words: Words): string {
  // Of a parameter that there is not, the names that there are must stand as a link writes them.
  if (problem.code === 'unknown-parameter') return problemSentence(problem, locale);
  const label = fieldLabel(problem.field, words);
  const isField = label !== problem.field;
  // A slot that no sentence has, so that a label is not read as a name of the API again.
  const told = inLabels(
    problemSentence({ ...problem, field: isField ? '\u0000' : problem.field }, locale),
    locale,
    words,
  );
  return told.replaceAll('\u0000', quoted(label, locale));
}
