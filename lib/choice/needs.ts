import type { Level } from '#lib/catalog/schema.ts';
import { type Problem, shortened } from './problem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The number that stands for a level. */
export const LEVEL_WEIGHT: Readonly<Record<Level, number>> = { must: 4, should: 2, could: 1 };
export const LEVELS = ['must', 'should', 'could'] as const satisfies readonly Level[];

/** A requirement that someone chose. `level` is null where only a weight was written: then it weighs and never gates. */
export type Need = { requirement: string; level: Level | null; weight: number };

/** The needs as the scoring weighs them: only a written must gates. */
export function weighed(needs: readonly Need[]): { requirement: string; weight: number; isMust: boolean }[] {
  return needs.map(({ requirement, weight, level }) => ({ requirement, weight, isMust: level === 'must' }));
}

type Entry = { requirement: string; level: Level | null; weight: number | null };

/** The ways to write a need, as messages show them. */
export const NEED_FORMS = [
  ...LEVELS.map((level) => `<id>.${level}`),
  '<id>.none',
  '<id>.<0–10>',
  '<id>.<level>.<0–10>',
];
const WEIGHT = /^\d{1,2}(\.\d{1,4})?$/;

function readWeight(text: string): number | undefined {
  const weight = WEIGHT.test(text) ? Number(text) : Number.NaN;
  return weight >= 0 && weight <= 10 ? weight : undefined;
}

function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}

/** `<id>.<level>`, `<id>.<weight>`, `<id>.<level>.<weight>` or `<id>.none`. */
function readEntry(text: string, vocabulary: Vocabulary): Entry | Problem {
  const problem = (code: Problem['code'], allowed: readonly string[]): Problem => ({
    field: 'need',
    code,
    value: shortened(text),
    allowed,
  });
  const dot = text.indexOf('.');
  if (dot < 1) return problem('need-form', NEED_FORMS);
  const requirement = text.slice(0, dot);
  if (!vocabulary.requirements.includes(requirement)) return problem('need-unknown', vocabulary.requirements);
  const rest = text.slice(dot + 1);
  if (rest === 'none') return { requirement, level: null, weight: 0 };
  if (isLevel(rest)) return { requirement, level: rest, weight: null };
  const [first = '', ...others] = rest.split('.');
  const level = isLevel(first) ? first : null;
  if (level === null && !/^\d/.test(rest)) return problem('need-form', NEED_FORMS);
  const weight = readWeight(level === null ? rest : others.join('.'));
  return weight === undefined ? problem('need-weight', ['0–10']) : { requirement, level, weight };
}

/** The entries of `need`, in the order written; a repeated id keeps its first entry. */
function readEntries(text: string, vocabulary: Vocabulary): { entries: Entry[]; problems: Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const part of text.split(',').filter((piece) => piece !== '')) {
    const entry = readEntry(part, vocabulary);
    if ('code' in entry) problems.push(entry);
    else if (entries.some(({ requirement }) => requirement === entry.requirement))
      problems.push({ field: 'need', code: 'need-twice', value: entry.requirement });
    else entries.push(entry);
  }
  return { entries, problems };
}

/**
 * A scenario's needs with the entries of `need` added, replaced or removed. They stand in the vocabulary's order, so that
 * the same needs give the same answer and the same bundle however they were written.
 */
export function readNeeds(
  scenario: string | null,
  text: string,
  vocabulary: Vocabulary,
): { needs: Need[]; problems: Problem[] } {
  const { entries, problems } = readEntries(text, vocabulary);
  const needs = new Map<string, Need>();
  for (const need of needsOfScenario(scenario, vocabulary)) needs.set(need.requirement, need);
  for (const { requirement, level, weight } of entries) {
    const value = weight ?? (level === null ? 0 : LEVEL_WEIGHT[level]);
    if (value === 0) needs.delete(requirement);
    else needs.set(requirement, { requirement, level, weight: value });
  }
  const inOrder = vocabulary.requirements.flatMap((id) => needs.get(id) ?? []);
  return { needs: inOrder, problems };
}

/** The needs that a scenario brings along; none without one. */
export function needsOfScenario(scenario: string | null, vocabulary: Vocabulary): Need[] {
  const listed = scenario === null ? undefined : vocabulary.scenarios[scenario];
  return (listed ?? []).map(({ requirement, level }) => ({ requirement, level, weight: LEVEL_WEIGHT[level] }));
}

function writeEntry({ requirement, level, weight }: Need): string {
  if (level === null) return `${requirement}.${weight}`;
  return weight === LEVEL_WEIGHT[level] ? `${requirement}.${level}` : `${requirement}.${level}.${weight}`;
}

/** The shortest `need` that makes these needs out of the scenario's. Reading it gives the same needs again. */
export function writeNeeds(scenario: string | null, needs: readonly Need[], vocabulary: Vocabulary): string {
  const given = new Map(needsOfScenario(scenario, vocabulary).map((need) => [need.requirement, writeEntry(need)]));
  const changed = needs.map(writeEntry).filter((entry, index) => given.get(needs[index]?.requirement ?? '') !== entry);
  const removed = [...given.keys()].filter((id) => !needs.some(({ requirement }) => requirement === id));
  return [...changed, ...removed.map((id) => `${id}.none`)].join(',');
}
