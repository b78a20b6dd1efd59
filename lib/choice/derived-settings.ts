import type { Service } from './service.ts';
import type { OptionRules } from './vocabulary.ts';

type Derived = OptionRules['derived'][number];
type Deriving = Pick<OptionRules, 'id' | 'dimension' | 'derived'>;
/** Resolved settings, however many of them the caller knows by name. */
type Settings = Readonly<Record<string, string | number | readonly Service[]>> & { services: readonly Service[] };

/** The settings of a bundle as its largest task has them, so that what follows from them holds for each service. */
function ofLargest({ services, ...flat }: Settings): Settings {
  const largest = (values: readonly number[]) => Math.max(...values);
  return {
    ...flat,
    services,
    cpu: largest(services.map(({ cpu }) => cpu)),
    memory: largest(services.map(({ memory }) => memory)),
  };
}

function holds({ when, upTo }: Derived['rows'][number], words: Settings): boolean {
  return (
    Object.entries(when).every(([key, word]) => words[key] === word) &&
    Object.entries(upTo).every(([key, limit]) => Number(words[key]) <= limit)
  );
}

/** What follows from the settings, by an option's rows. A value that someone wrote wins. Throws where no row holds. */
export function derivedSettings(option: Deriving, settings: Settings): [string, string][] {
  const { id, dimension, derived } = option;
  const words = ofLargest(settings);
  return derived.map(({ setting, rows }) => {
    const written = words[setting];
    if (written !== undefined && written !== '') return [setting, String(written)];
    const row = rows.find((each) => holds(each, words));
    if (!row) throw new Error(`${dimension}/${id}: no row of ${setting} holds for these settings`);
    return [setting, row.value];
  });
}
