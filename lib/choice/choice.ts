import { SETTING_KEYS, type WrittenSettings } from './bundle-settings.ts';
import { EDITION_KEYS } from './edition.ts';
import { type Need, writeNeeds } from './needs.ts';
import { USAGE_KEYS, type WrittenUsage } from './usage.ts';
import type { Vocabulary } from './vocabulary.ts';
import { writeService } from './write-service.ts';

/** What someone chose: the whole state that a link carries. */
export type Choice = {
  /** The month whose facts count. */
  asOf: string;
  scenario: string | null;
  needs: Need[];
  /** A combination picked by hand; null: the winner's. */
  pick: string | null;
  settings: WrittenSettings;
  /** What a month brings; absent: nothing said. Reading a link always gives it, be it empty. */
  usage?: WrittenUsage;
};

/** Every parameter that a link, a query or a body may hold. */
export const PARAMETERS = [
  ...EDITION_KEYS,
  'scenario',
  'need',
  'as-of',
  'pick',
  ...SETTING_KEYS,
  'service',
  ...USAGE_KEYS,
] as const;

type Writing = {
  /** Whether the month is written even where it is the newest: for what outlives the catalogue's newest month. */
  isMonthKept?: boolean;
};

/** The parameters that say this choice, in a fixed order, defaults left out. Reading them gives the choice again. */
export function writeChoice(
  choice: Choice,
  vocabulary: Vocabulary,
  { isMonthKept = false }: Writing = {},
): [string, string][] {
  const need = writeNeeds(choice.scenario, choice.needs, vocabulary);
  const parameters: [string, string | number | null | undefined][] = [
    ['scenario', choice.scenario],
    ['need', need === '' ? null : need],
    ['as-of', choice.asOf === vocabulary.newestMonth && !isMonthKept ? null : choice.asOf],
    ['pick', choice.pick],
    ...SETTING_KEYS.map((key): [string, string | number | undefined] => [key, choice.settings[key]]),
    ...(choice.settings.services ?? []).map((service): [string, string] => ['service', writeService(service)]),
    ...USAGE_KEYS.map((key): [string, number | undefined] => [key, choice.usage?.[key]]),
  ];
  return parameters.flatMap(([key, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[key, String(value)]],
  );
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** The query of a link, readable: commas, colons and slashes stay as they are. */
export function queryOf(choice: Choice, vocabulary: Vocabulary, writing: Writing = {}): string {
  return writeChoice(choice, vocabulary, writing)
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value)
          .replaceAll('%2C', ',')
          .replaceAll('%2F', '/')
          .replaceAll('%3A', ':')
          .replace(/[!'()*]/g, hex)}`,
    )
    .join('&');
}
