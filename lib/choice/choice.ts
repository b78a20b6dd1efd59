import { type Need, readNeeds, writeNeeds } from './needs.ts';
import { type Problem, shortened } from './problem.ts';
import {
  type BundleSettings,
  readSetting,
  SETTING_KEYS,
  type SettingKey,
  settingConflicts,
  settingDefaults,
  type WrittenSettings,
} from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What someone chose: the whole state that a link carries. */
export type Choice = {
  /** The month whose facts count. */
  asOf: string;
  scenario: string | null;
  needs: Need[];
  /** A combination picked by hand; null: the winner's. */
  pick: string | null;
  settings: WrittenSettings;
};

/** Every parameter that a link, a query or a body may hold. */
export const PARAMETERS = ['scenario', 'need', 'as-of', 'pick', ...SETTING_KEYS] as const;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function isSetting(key: string): key is SettingKey {
  return SETTING_KEYS.some((setting) => setting === key);
}

/** One value a parameter: the first counts, a repeated or unknown one is a problem. */
function collect(entries: Iterable<readonly [string, string]>): { values: Map<string, string>; problems: Problem[] } {
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [key, value] of entries) {
    if (!PARAMETERS.some((parameter) => parameter === key))
      problems.push({ field: shortened(key), code: 'unknown-parameter', value: shortened(value), allowed: PARAMETERS });
    else if (values.has(key)) problems.push({ field: key, code: 'repeated', value: shortened(value) });
    else values.set(key, value);
  }
  return { values, problems };
}

function readMonth(text: string | undefined, vocabulary: Vocabulary): { asOf: string; problem?: Problem } {
  const { firstMonth, newestMonth } = vocabulary;
  if (text === undefined) return { asOf: newestMonth };
  if (MONTH.test(text) && firstMonth <= text && text <= newestMonth) return { asOf: text };
  const problem: Problem = {
    field: 'as-of',
    code: 'month',
    value: shortened(text),
    allowed: [`${firstMonth}…${newestMonth}`],
  };
  return { asOf: newestMonth, problem };
}

function readListed(
  field: string,
  text: string | undefined,
  allowed: readonly string[],
): { value: string | null; problem?: Problem } {
  if (text === undefined) return { value: null };
  if (allowed.includes(text)) return { value: text };
  return { value: null, problem: { field, code: 'unknown-value', value: shortened(text), allowed } };
}

function readSettings(values: ReadonlyMap<string, string>): { settings: WrittenSettings; problems: Problem[] } {
  const settings: Partial<Record<SettingKey, string | number>> = {};
  const problems: Problem[] = [];
  for (const [key, text] of values) {
    if (!isSetting(key)) continue;
    const reading = readSetting(key, text);
    if ('problem' in reading) problems.push(reading.problem);
    else settings[key] = reading.value;
  }
  // readSetting gives each key the type that BundleSettings says.
  return { settings: settings as WrittenSettings, problems };
}

/**
 * Reads the parameters of a link, a query or a body. What cannot be used is left out and named in `problems`: the page
 * shows them as a notice, the API answers 400.
 */
export function readChoice(
  entries: Iterable<readonly [string, string]>,
  vocabulary: Vocabulary,
): { choice: Choice; problems: Problem[] } {
  const { values, problems } = collect(entries);
  const scenario = readListed('scenario', values.get('scenario'), Object.keys(vocabulary.scenarios));
  const pick = readListed('pick', values.get('pick'), vocabulary.combinations);
  const month = readMonth(values.get('as-of'), vocabulary);
  const needs = readNeeds(scenario.value, values.get('need') ?? '', vocabulary);
  const { settings, problems: settingProblems } = readSettings(values);
  for (const { problem } of [scenario, pick, month]) if (problem) problems.push(problem);
  problems.push(...needs.problems, ...settingProblems);
  const choice = { asOf: month.asOf, scenario: scenario.value, needs: needs.needs, pick: pick.value, settings };
  const conflicts = settingProblems.length > 0 ? [] : settingConflicts(resolveSettings(choice, vocabulary));
  return { choice, problems: [...problems, ...conflicts] };
}

/** The parameters that say this choice, in a fixed order, defaults left out. Reading them gives the choice again. */
export function writeChoice(choice: Choice, vocabulary: Vocabulary): [string, string][] {
  const need = writeNeeds(choice.scenario, choice.needs, vocabulary);
  const parameters: [string, string | number | null | undefined][] = [
    ['scenario', choice.scenario],
    ['need', need === '' ? null : need],
    ['as-of', choice.asOf === vocabulary.newestMonth ? null : choice.asOf],
    ['pick', choice.pick],
    ...SETTING_KEYS.map((key): [string, string | number | undefined] => [key, choice.settings[key]]),
  ];
  return parameters.flatMap(([key, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[key, String(value)]],
  );
}

/** The query of a link, readable: commas, colons and slashes stay as they are. */
export function queryOf(choice: Choice, vocabulary: Vocabulary): string {
  return writeChoice(choice, vocabulary)
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')}`,
    )
    .join('&');
}

/** Every setting of the bundle, what was not written taken from the defaults. */
export function resolveSettings(choice: Choice, vocabulary: Vocabulary): BundleSettings {
  const needsDiscovery = choice.needs.some(({ requirement }) => vocabulary.turnsDiscoveryOn.includes(requirement));
  const context = { asOf: choice.asOf, checked: vocabulary.checked, needsDiscovery, written: choice.settings };
  return { ...settingDefaults(context), ...choice.settings };
}
