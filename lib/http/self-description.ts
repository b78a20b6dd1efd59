import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { PARAMETERS } from '#lib/choice/choice.ts';
import { NEED_FORMS } from '#lib/choice/read-needs.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import { CHOICES, PORT_MAX, resolveSettings } from '#lib/choice/settings.ts';
import { CPU_UNITS, memoriesOf } from '#lib/choice/task-size.ts';
import { type Vocabulary, vocabularyOf } from '#lib/choice/vocabulary.ts';
import { exampleUrl } from './address.ts';
import type { Parameter } from './parameter-schemas.ts';
import { SELF_DESCRIPTION } from './self-description-words.ts';

const TITLE = '最強のECS  saikyo-ecs';
const COLUMNS = 90;
const either = (values: readonly (string | number)[]) => values.join(' | ');

/** What the parameters of a first try take, out of the rules that read them. */
function allowedValues(vocabulary: Vocabulary, locale: Locale): Partial<Record<Parameter, string>> {
  const { rules } = SELF_DESCRIPTION[locale];
  const [cpu = 256] = CPU_UNITS;
  return {
    scenario: rules.scenario,
    need: `<id>${either(NEED_FORMS.map((form) => form.replace('<id>', '')))}, …`,
    'as-of': `${vocabulary.firstMonth} … ${vocabulary.newestMonth}`,
    pick: rules.pick,
    profile: either(CHOICES.profile),
    discovery: either(CHOICES.discovery),
    name: rules.name,
    region: `${either(REGIONS.slice(0, 3))} | … (${REGIONS.length})`,
    image: 'registry/repository:tag',
    port: `1-${PORT_MAX}`,
    cpu: either(CPU_UNITS),
    memory: `${either(memoriesOf(cpu))} ${rules.memory}`,
    egress: either(CHOICES.egress),
    lang: either(CHOICES.lang),
    service: rules.service,
  };
}

/** Rows in two columns: only the first is padded, so that wide characters disturb nothing. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([head]) => head.length));
  return rows.map(([head, text]) => `  ${head.padEnd(width)}  ${text}`);
}

function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= COLUMNS) lines[lines.length - 1] = `${last}  ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}

/** The parameters in rows, and the names alone of those that only few need. */
function parameterLines(vocabulary: Vocabulary, locale: Locale): string[] {
  const nothing = { asOf: vocabulary.newestMonth, scenario: null, needs: [], pick: null, settings: {} };
  const { services: _, ...flat } = resolveSettings(nothing, vocabulary);
  const defaults: Partial<Record<string, string | number>> = flat;
  const shown = Object.entries(allowedValues(vocabulary, locale));
  const rows = shown.map(([name, allowed]): [string, string] => {
    const value = defaults[name];
    return [name, value === undefined ? allowed : `${allowed}  [${value}]`];
  });
  const others = PARAMETERS.filter((name) => !shown.some(([known]) => known === name));
  return [...table(rows), ...wrapped([SELF_DESCRIPTION[locale].others, ...others])];
}

/** What `curl` gets at `/`: the product in plain text, with examples that run as they stand. At most 60 lines. */
export function selfDescription(catalog: Catalog, locale: Locale): string {
  const words = SELF_DESCRIPTION[locale];
  const vocabulary = vocabularyOf(catalog);
  const url = exampleUrl();
  const idsOf = (dimension: string) =>
    catalog.options.filter((option) => option.dimension === dimension).map(({ id }) => id);
  const sections: [string, string[]][] = [
    [
      words.combinations.replace('{count}', String(vocabulary.combinations.length)),
      table(DIMENSION_ORDER.map((dimension) => [dimension, either(idsOf(dimension))])),
    ],
    [words.scenarios, wrapped(catalog.scenarios.map(({ id }) => id))],
    [words.requirements, wrapped(vocabulary.requirements)],
    [words.parameters, parameterLines(vocabulary, locale)],
    [words.examples, words.calls.flatMap(([what, call]) => [`  # ${what}`, `  ${call.replace('{url}', url)}`])],
  ];
  const body = sections.map(([title, lines]) => [title, ...lines].join('\n'));
  return `${[TITLE, words.lead, '', body.join('\n\n'), '', words.more.replaceAll('{url}', url)].join('\n')}\n`;
}
