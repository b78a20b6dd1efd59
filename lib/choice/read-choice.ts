import { SETTING_KEYS, type SettingKey, type WrittenSettings } from './bundle-settings.ts';
import { type Choice, PARAMETERS } from './choice.ts';
import { type Problem, shortened } from './problem.ts';
import { readNeeds } from './read-needs.ts';
import { readServices } from './read-service.ts';
import { readUsage } from './read-usage.ts';
import { settingConflicts } from './setting-conflicts.ts';
import { readSetting, resolveSettings } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function isSetting(key: string): key is SettingKey {
  return SETTING_KEYS.some((setting) => setting === key);
}

type Collected = { values: Map<string, string>; services: string[]; problems: Problem[] };

/** One value a parameter: the first counts, a repeated or unknown one is a problem. Only services may be several. */
function collect(entries: Iterable<readonly [string, string]>): Collected {
  const values = new Map<string, string>();
  const services: string[] = [];
  const problems: Problem[] = [];
  for (const [key, value] of entries) {
    if (!PARAMETERS.some((parameter) => parameter === key))
      problems.push({ field: shortened(key), code: 'unknown-parameter', value: shortened(value), allowed: PARAMETERS });
    else if (key === 'service') services.push(value);
    else if (values.has(key)) problems.push({ field: key, code: 'repeated', value: shortened(value) });
    else values.set(key, value);
  }
  return { values, services, problems };
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

/** The types of container instance are content, so that a reader alone cannot know them. */
function unknownHost(type: string, vocabulary: Vocabulary): Problem | undefined {
  const allowed = vocabulary.options.flatMap(({ hosts }) => hosts.map((host) => host.type));
  return allowed.includes(type) ? undefined : { field: 'instance-type', code: 'unknown-value', value: type, allowed };
}

function readSettings(
  values: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): { settings: WrittenSettings; problems: Problem[] } {
  const settings: Partial<Record<SettingKey, string | number>> = {};
  const problems: Problem[] = [];
  for (const [key, text] of values) {
    if (!isSetting(key)) continue;
    const reading = readSetting(key, text);
    const problem =
      'problem' in reading
        ? reading.problem
        : key === 'instance-type' && text !== ''
          ? unknownHost(text, vocabulary)
          : undefined;
    if (problem) problems.push(problem);
    else if ('value' in reading && reading.value !== '') settings[key] = reading.value;
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
  const { values, services: texts, problems } = collect(entries);
  const scenario = readListed('scenario', values.get('scenario'), Object.keys(vocabulary.scenarios));
  const pick = readListed('pick', values.get('pick'), vocabulary.combinations);
  const month = readMonth(values.get('as-of'), vocabulary);
  const needs = readNeeds(scenario.value, values.get('need') ?? '', vocabulary);
  const { settings: flat, problems: settingProblems } = readSettings(values, vocabulary);
  const { services, problems: serviceProblems } = readServices(texts);
  const settings = services.length > 0 ? { ...flat, services } : flat;
  for (const { problem } of [scenario, pick, month]) if (problem) problems.push(problem);
  const { usage, problems: usageProblems } = readUsage(values);
  problems.push(...needs.problems, ...settingProblems, ...serviceProblems, ...usageProblems);
  const choice = { asOf: month.asOf, scenario: scenario.value, needs: needs.needs, pick: pick.value, settings, usage };
  const isReadable = settingProblems.length + serviceProblems.length === 0;
  const conflicts = !isReadable ? [] : settingConflicts(resolveSettings(choice, vocabulary));
  return { choice, problems: [...problems, ...conflicts] };
}
