import type { Values } from './values.ts';

/** When a fragment counts, as its file's name says it. */
type Condition = { key: string; test: 'with' | 'without' } | { key: string; test: 'is'; value: string };

/** A fragment's name, read: `service.with-spot.yml` is `service.yml` for bundles with a share of Spot. */
export type FragmentName = { name: string; stem: string; conditions: readonly Condition[] };

const CONDITION = /^(?:(with|without)-([a-z0-9-]+)|([a-z0-9-]+)=([A-Za-z0-9_-]+))$/;
/** What a setting says that nobody turned on or filled in. */
const NOT_GIVEN: readonly (string | number)[] = ['', 'off', 'none', 0];

function readCondition(text: string): Condition | undefined {
  const [, test, key, equal, value] = CONDITION.exec(text) ?? [];
  if ((test === 'with' || test === 'without') && key !== undefined) return { key, test };
  return equal !== undefined && value !== undefined ? { key: equal, test: 'is', value } : undefined;
}

/** Reads a file's name: its conditions stand between the first word and the ending, each between two dots. */
export function readFragmentName(name: string): FragmentName {
  const parts = name.split('.');
  const conditions: Condition[] = [];
  const stem = parts.filter((part, index) => {
    const condition = index > 0 ? readCondition(part) : undefined;
    if (condition) conditions.push(condition);
    return !condition;
  });
  return { name, stem: stem.join('.'), conditions };
}

/** The plainest first, so that what refines a resource comes after what makes it. */
export function byPlainness(a: FragmentName, b: FragmentName): number {
  return a.conditions.length - b.conditions.length || (a.name < b.name ? -1 : 1);
}

function isGiven(key: string, values: Values, where: string): boolean {
  const list = values.list(key);
  return list === undefined ? !NOT_GIVEN.includes(values.get(key, where)) : list.length > 0;
}

/** Whether every condition holds. Throws, naming the file, on a setting that nobody gives. */
export function holdsFor({ conditions }: FragmentName, values: Values, where: string): boolean {
  return conditions.every((condition) =>
    condition.test === 'is'
      ? String(values.get(condition.key, where)) === condition.value
      : isGiven(condition.key, values, where) === (condition.test === 'with'),
  );
}
