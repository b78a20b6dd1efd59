import { combinations } from '#lib/catalog/combinations.ts';
import type { Catalog, Level, Option } from '#lib/catalog/schema.ts';

/** What an option declares of settings: what it cannot, what follows from them, the hosts that it runs on. */
export type OptionRules = Pick<
  Option,
  'id' | 'dimension' | 'addOn' | 'entry' | 'limits' | 'defaults' | 'derived' | 'hosts'
>;

/** What the codec must know of the catalogue: small enough to travel to the browser. */
export type Vocabulary = {
  /** The catalogue's edition, a month: links carry it. */
  version: string;
  firstMonth: string;
  newestMonth: string;
  /** The catalogue's own date, the default of `date`. */
  checked: string;
  requirements: readonly string[];
  /** The requirements that turn service discovery on by themselves. */
  turnsDiscoveryOn: readonly string[];
  scenarios: Readonly<Record<string, readonly { requirement: string; level: Level }[]>>;
  combinations: readonly string[];
  options: readonly OptionRules[];
};

/** The vocabulary of a catalogue. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const { edition, requirements, scenarios } = catalog;
  return {
    version: edition.version,
    firstMonth: edition.firstMonth,
    newestMonth: edition.newestMonth,
    checked: edition.checked,
    requirements: requirements.map(({ id }) => id),
    turnsDiscoveryOn: requirements.filter((requirement) => requirement.turnsOn === 'discovery').map(({ id }) => id),
    scenarios: Object.fromEntries(
      scenarios.map(({ id, needs }) => [id, needs.map(({ requirement, level }) => ({ requirement, level }))]),
    ),
    combinations: combinations(catalog).map(({ id }) => id),
    options: catalog.options.map(({ id, dimension, addOn, entry, limits, defaults, derived, hosts }) => {
      return { id, dimension, addOn, entry, limits, defaults, derived, hosts };
    }),
  };
}
