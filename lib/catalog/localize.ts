import type { Beyond } from './beyond-schema.ts';
import type { Profiles } from './profile-schema.ts';
import type { Questions } from './question-schema.ts';
import type { Callers, Catalog, Locale, Text } from './schema.ts';

/** A piece of content in which every bilingual text is the string of one language. */
export type Localized<T> = T extends Text
  ? string
  : T extends readonly (infer U)[]
    ? Localized<U>[]
    : T extends object
      ? { [K in keyof T]: Localized<T[K]> }
      : T;

/** What the codec's vocabulary takes to the browser already. */
type RuleKey = 'limits' | 'defaults' | 'derived' | 'hosts';

/** The catalogue in one language: half the size for the browser, and no choice of language left to a component. */
export type LocalCatalog = Localized<Omit<Catalog, 'scenarios' | 'options'>> & {
  options: Localized<Omit<Catalog['options'][number], RuleKey>>[];
  scenarios: { id: string; callers: Callers; name: string; story: string; size: number }[];
};
export type LocalFact = LocalCatalog['facts'][number];
export type LocalOption = LocalCatalog['options'][number];
export type LocalRequirement = LocalCatalog['requirements'][number];

function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return keys.length === 2 && keys.includes('ja') && keys.includes('en');
}

function localizeValue(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => localizeValue(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localizeValue(item, locale)]));
}

/** The content in one language. */
function localize<T>(value: T, locale: Locale): Localized<T> {
  // The recursion above mirrors the type, which TypeScript cannot follow.
  return localizeValue(value, locale) as Localized<T>;
}

/** What the workshop profile leaves out, and why production has it. */
export type LeftOutPart = { id: string; name: string; why: string };

/** The same in one language. */
export function leftOutParts({ leftOut }: Profiles, locale: Locale): LeftOutPart[] {
  return leftOut.map(({ id, name, why }) => ({ id, name: name[locale], why: why[locale] }));
}

export type LocalQuestion = Localized<Questions[number]>;

/** The questions of the guided start in one language. */
export function localizeQuestions(questions: Questions, locale: Locale): LocalQuestion[] {
  return localize(questions, locale);
}

export type LocalBeyond = Localized<Beyond>;

/** What is not among the combinations, in one language. */
export function localizeBeyond(beyond: readonly Beyond[], locale: Locale): LocalBeyond[] {
  return beyond.map((entry) => localize(entry, locale));
}

/** The requirements in one language. */
export function localizeRequirements(requirements: Catalog['requirements'], locale: Locale): LocalRequirement[] {
  return requirements.map((requirement) => localize(requirement, locale));
}

/** The catalogue as a page needs it; of a scenario only what a list shows. */
export function localizeCatalog({ scenarios, options, ...catalog }: Catalog, locale: Locale): LocalCatalog {
  return {
    ...localize(catalog, locale),
    options: options.map(({ limits: _, defaults: __, derived: ___, hosts: ____, ...option }) => {
      return localize(option, locale);
    }),
    scenarios: scenarios.map(({ id, callers, name, story, needs }) => ({
      id,
      callers,
      name: name[locale],
      story: story[locale],
      size: needs.length,
    })),
  };
}
