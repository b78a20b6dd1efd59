import type { Level } from '#lib/catalog/schema.ts';
import { LEVEL_WEIGHT, LEVELS, type Need, needsOfScenario, ONLY } from './needs.ts';
import { type Problem, shortened } from './problem.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  for (const part of text.split(',').filter((piece) => piece !== '' && piece !== ONLY)) {
    const entry = readEntry(part, vocabulary);
    if ('code' in entry) problems.push(entry);
    else if (entries.some(({ requirement }) => requirement === entry.requirement))
      problems.push({ field: 'need', code: 'need-twice', value: entry.requirement });
    else entries.push(entry);
  }
  return { entries, problems };
}

/**
 * A scenario's needs with the entries of `need` added, replaced or removed; with `only` among these, nothing of the
 * scenario's. They stand in the vocabulary's order, so that
 * the same needs give the same answer and the same bundle however they were written.
 */
export function readNeeds(
  scenario: string | null,
  text: string,
  vocabulary: Vocabulary,
): { needs: Need[]; problems: Problem[] } {
  const { entries, problems } = readEntries(text, vocabulary);
  const needs = new Map<string, Need>();
  const given = text.split(',').includes(ONLY) ? [] : needsOfScenario(scenario, vocabulary);
  for (const need of given) needs.set(need.requirement, need);
  for (const { requirement, level, weight } of entries) {
    const value = weight ?? (level === null ? 0 : LEVEL_WEIGHT[level]);
    if (value === 0) needs.delete(requirement);
    else needs.set(requirement, { requirement, level, weight: value });
  }
  const inOrder = vocabulary.requirements.flatMap((id) => needs.get(id) ?? []);
  return { needs: inOrder, problems };
}
