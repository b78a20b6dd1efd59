import { combinationId } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale, Option, Pick } from '#lib/catalog/schema.ts';
import type { Service } from '#lib/choice/service.ts';

/** The settings of a bundle, as `lib/choice` resolves them. */
export type Settings = Readonly<Record<string, string | number | readonly Service[]>>;

/** What a fragment may ask for by name: the settings, and what follows from them. */
export type Values = { lang: Locale; get: (key: string, where: string) => string | number };

// Characters that end a line for some reader, steer text direction, stop a shell or make a slot; no setting needs one.
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;

function localeOf(lang: Settings[string] | undefined): Locale {
  if (lang !== 'ja' && lang !== 'en') throw new Error(`no bundle in the language ${lang}`);
  return lang;
}

function derive(option: Option, settings: Settings): [string, string][] {
  return option.derived.map(({ setting, rows }) => {
    const row = rows.find(({ upTo }) => Object.entries(upTo).every(([key, limit]) => Number(settings[key]) <= limit));
    if (!row) throw new Error(`${option.dimension}/${option.id}: no row of ${setting} holds for these settings`);
    return [setting, row.value];
  });
}

/**
 * Settings as they count: the switch of an add-on says `off` where its option is the pick itself, so that both answers
 * give the same bundle.
 */
export function effectiveSettings<T extends Settings>(options: readonly Option[], pick: Pick, settings: T): T {
  const own = options.filter(({ addOn, dimension, id }) => addOn !== undefined && pick[dimension] === id);
  return { ...settings, ...Object.fromEntries(own.map(({ addOn }) => [addOn, 'off'])) };
}

/** Collects the values of a bundle. `get` throws, naming the place, on a name that nobody gives. */
export function collectValues(
  settings: Settings,
  parts: readonly Option[],
  more: { catalog: Catalog; pick: Pick; link: string },
): Values {
  const values = new Map<string, string | number>([
    ...Object.entries(settings).filter((entry): entry is [string, string | number] => typeof entry[1] !== 'object'),
    ['stack', `${settings.name}-${settings.env}`],
    ['pick', combinationId(more.pick)],
    ['catalog', more.catalog.edition.version],
    ['link', more.link],
  ]);
  for (const [key, value] of parts.flatMap((option) => derive(option, settings))) {
    if (values.has(key)) throw new Error(`two options derive the setting ${key}, or one takes the name of another`);
    values.set(key, value);
  }
  for (const [key, value] of values) {
    if (UNPRINTABLE.test(String(value))) throw new Error(`the setting ${key} holds a character that cannot be printed`);
  }
  const get = (key: string, where: string) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`${where}: no setting is called ${key}`);
    return value;
  };
  return { lang: localeOf(settings.lang), get };
}
