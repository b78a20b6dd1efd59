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

type Labels = { old: string; own: string };

function labelsOf({ dimension, from, to }: OptionChange, { names }: Telling): Labels {
  return { old: optionLabel(names, dimension, from), own: optionLabel(names, dimension, to) };
}

function clauseOf(cause: Cause, { old, own }: Labels, isOne: boolean, { names, words }: Telling): string {
  if (cause.kind === 'hand') return isOne ? words.hand : words.handMany;
  if (cause.kind === 'ahead-before') return isOne ? words.aheadBefore : words.aheadBeforeMany;
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

function reasonsText(change: OptionChange, isOne: boolean, telling: Telling): string {
  const { words } = telling;
  const clauses = change.because.map((cause) => clauseOf(cause, labelsOf(change, telling), isOne, telling));
  const [last = '', ...before] = clauses.toReversed();
  if (before.length === 0) return fill(words.oneReason, { reason: last });
  const reasons = fill(words.lastReason, { reasons: before.toReversed().join(words.reasonComma), last });
  return fill(words.severalReasons, { reasons });
}

type Months = { before: string; after: string };

/** What changed, one or several factors, and between which months. */
function changesText(alike: readonly OptionChange[], months: Months | null, telling: Telling): string {
  const { words, dimensions, locale } = telling;
  const texts = alike.map((change) => {
    const { old, own } = labelsOf(change, telling);
    return fill(words.changed, { dimension: dimensions[change.dimension], from: old, to: own });
  });
  const [last = '', ...before] = texts.toReversed();
  const joined = before.toReversed().join(words.changesJoined);
  const changes = before.length === 0 ? last : `${joined}${words.changesJoinedLast}${last}`;
  if (!months) return changes;
  const [from, to] = [monthName(months.before, locale), monthName(months.after, locale)];
  return fill(words.changedBetween, { changes, before: from, after: to });
}

/** Factors that changed for the same reason, in sentences: what, why, by which facts, and what decides now. */
function sentencesOf(
  [first, ...more]: readonly [OptionChange, ...OptionChange[]],
  months: Months | null,
  telling: Telling,
): string[] {
  const { names, words } = telling;
  const change = changesText([first, ...more], months, telling);
  const carried = [first, ...more].flatMap((each) => {
    if (each.carriedBy === null) return [];
    const requirement = fill(words.quoted, { name: requirementName(names, each.carriedBy) });
    return [fill(words.carriedBy, { to: labelsOf(each, telling).own, requirement })];
  });
  const reasons = reasonsText(first, more.length === 0, telling);
  return [fill(words.change, { change, reasons }), ...factSentences(first.because, telling), ...carried];
}

/** The factors that changed, in sentences; those that share a reason share a sentence. */
export function changeSentences(changes: readonly OptionChange[], months: Months | null, telling: Telling): string[] {
  const alike = new Map<string, [OptionChange, ...OptionChange[]]>();
  for (const change of changes) {
    const reasons = reasonsText(change, true, telling);
    const former = alike.get(reasons);
    if (former) former.push(change);
    else alike.set(reasons, [change]);
  }
  return [...alike.values()].flatMap((each, index) => sentencesOf(each, index === 0 ? months : null, telling));
}
