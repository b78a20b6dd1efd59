import { SETTING_KEYS, type SettingKey, type WrittenSettings } from './bundle-settings.ts';
import { type Choice, PARAMETERS } from './choice.ts';
import { readEdition } from './edition.ts';
import { isMonth } from './month.ts';
import { type Problem, shortened } from './problem.ts';
import { readNeeds } from './read-needs.ts';
import { readServices } from './read-service.ts';
import { readUsage } from './read-usage.ts';
import { settingConflicts } from './setting-conflicts.ts';
import { readSetting, resolveSettings } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** The month that is asked for; the catalogue of a link knows none that came after it, and its newest is the default. */
function readMonth(
  text: string | undefined,
  catalog: string | undefined,
  { firstMonth, newestMonth: newest }: Vocabulary,
): { asOf: string; problem?: Problem } {
  const newestMonth = catalog !== undefined && catalog < newest ? catalog : newest;
  if (text === undefined) return { asOf: newestMonth };
  if (isMonth(text) && firstMonth <= text && text <= newestMonth) return { asOf: text };
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
 * shows them as a notice, the API answers 400. `catalog` is the edition that a link says it was made with; an old one counts
 * by the facts of its month.
 */
export function readChoice(
  entries: Iterable<readonly [string, string]>,
  vocabulary: Vocabulary,
): { choice: Choice; catalog: string | undefined; problems: Problem[] } {
  const { values, services: texts, problems } = collect(entries);
  const scenario = readListed('scenario', values.get('scenario'), Object.keys(vocabulary.scenarios));
  const pick = readListed('pick', values.get('pick'), vocabulary.combinations);
  const { catalog, problems: editionProblems } = readEdition(values, vocabulary);
  const month = readMonth(values.get('as-of'), catalog, vocabulary);
  const needs = readNeeds(scenario.value, values.get('need') ?? '', vocabulary);
  const { settings: flat, problems: settingProblems } = readSettings(values, vocabulary);
  const { services, problems: serviceProblems } = readServices(texts);
  const settings = services.length > 0 ? { ...flat, services } : flat;
  for (const { problem } of [scenario, pick, month]) if (problem) problems.push(problem);
  const { usage, problems: usageProblems } = readUsage(values);
  problems.push(...editionProblems, ...needs.problems, ...settingProblems, ...serviceProblems, ...usageProblems);
  const choice = { asOf: month.asOf, scenario: scenario.value, needs: needs.needs, pick: pick.value, settings, usage };
  const isReadable = settingProblems.length + serviceProblems.length === 0;
  const conflicts = !isReadable ? [] : settingConflicts(resolveSettings(choice, vocabulary));
  return { choice, catalog, problems: [...problems, ...conflicts] };
}
