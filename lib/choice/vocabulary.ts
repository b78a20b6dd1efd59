import { combinations } from '#lib/catalog/combinations.ts';
import type { Catalog, Level } from '#lib/catalog/schema.ts';

/** What the codec must know of the catalogue: small enough to travel to the browser. */
export type Vocabulary = {
  firstMonth: string;
  newestMonth: string;
  /** The catalogue's own date, the default of `date`. */
  checked: string;
  requirements: readonly string[];
  /** The requirements that turn service discovery on by themselves. */
  turnsDiscoveryOn: readonly string[];
  scenarios: Readonly<Record<string, readonly { requirement: string; level: Level }[]>>;
  combinations: readonly string[];
};

/** The vocabulary of a catalogue. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const { edition, requirements, scenarios } = catalog;
  return {
    firstMonth: edition.firstMonth,
    newestMonth: edition.newestMonth,
    checked: edition.checked,
    requirements: requirements.map(({ id }) => id),
    turnsDiscoveryOn: requirements.filter((requirement) => requirement.turnsOn === 'discovery').map(({ id }) => id),
    scenarios: Object.fromEntries(
      scenarios.map(({ id, needs }) => [id, needs.map(({ requirement, level }) => ({ requirement, level }))]),
    ),
    combinations: combinations(catalog).map(({ id }) => id),
  };
}
