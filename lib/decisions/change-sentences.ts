import type { Dimension, Locale } from '#lib/catalog/schema.ts';
import type { DifferenceWords } from '#lib/i18n/difference-words.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { Cause, Gate } from './cause.ts';
import { type Names, optionLabel, requirementName } from './names.ts';
import { needClause } from './need-words.ts';
import type { OptionChange } from './option-change.ts';

export type Telling = {
  names: Names;
  words: DifferenceWords;
  dimensions: Readonly<Record<Dimension, string>>;
  locale: Locale;
};

/** As many facts as a sentence can bear. */
const FACTS_TOLD = 2;

const gateKey = ({ does, by }: Gate) => `${does}-${by}` as const;

function clauseOf(cause: Cause, old: string, own: string, { names, words }: Telling): string {
  if (cause.kind === 'hand') return words.hand;
  if (cause.kind === 'ahead-before') return words.aheadBefore;
  if (cause.kind === 'together') return words.together;
  const requirement = fill(words.quoted, { name: requirementName(names, cause.requirement) });
  const said = { requirement, old, new: own };
  if (cause.kind === 'facts')
    return fill(cause.gate ? words.gateFacts[gateKey(cause.gate)] : words.shifts[cause.shift], said);
  const change = needClause(cause, names, words);
  return cause.gate ? fill(words.gates[gateKey(cause.gate)], { ...said, change }) : change;
}

/** The facts behind the causes, each as a sentence of its own: they are sentences already. */
function factSentences(causes: readonly Cause[], { names, words, locale }: Telling): string[] {
  const told = causes.flatMap((cause) => {
    if (cause.kind === 'level' && cause.gate?.does === 'stops')
      return cause.gate.facts.map((id) => ({ id, isNew: true }));
    if (cause.kind !== 'facts') return [];
    const isNew = cause.began.length > 0;
    return (isNew ? cause.began : cause.ended).map((id) => ({ id, isNew }));
  });
  return told.slice(0, FACTS_TOLD).flatMap(({ id, isNew }) => {
    const fact = names.facts.find((each) => each.id === id);
    if (!fact) return [];
    const month = isNew ? fact.from : fact.until;
    const sentence = month === undefined ? words.fact : isNew ? words.factSince : words.factUntil;
    return [fill(sentence, { text: fact.text, id, ...(month !== undefined && { month: monthName(month, locale) }) })];
  });
}

function reasonsText(clauses: readonly string[], words: DifferenceWords): string {
  const [last = '', ...before] = clauses.toReversed();
  if (before.length === 0) return fill(words.oneReason, { reason: last });
  const reasons = fill(words.lastReason, { reasons: before.toReversed().join(words.reasonComma), last });
  return fill(words.severalReasons, { reasons });
}

/** A factor that changed, in sentences: what, why, by which facts, and what decides now. */
export function changeSentences(
  { dimension, from, to, because, carriedBy }: OptionChange,
  months: { before: string; after: string } | null,
  telling: Telling,
): string[] {
  const { names, words, dimensions, locale } = telling;
  const [old, own] = [optionLabel(names, dimension, from), optionLabel(names, dimension, to)];
  const said = { dimension: dimensions[dimension], from: old, to: own };
  const change = months
    ? fill(words.changedBetween, {
        ...said,
        before: monthName(months.before, locale),
        after: monthName(months.after, locale),
      })
    : fill(words.changed, said);
  const reasons = reasonsText(
    because.map((cause) => clauseOf(cause, old, own, telling)),
    words,
  );
  const carried = carriedBy && fill(words.quoted, { name: requirementName(names, carriedBy) });
  return [
    fill(words.change, { change, reasons }),
    ...factSentences(because, telling),
    ...(carried ? [fill(words.carriedBy, { to: own, requirement: carried })] : []),
  ];
}
