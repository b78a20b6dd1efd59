import { isMonth } from './month.ts';
import { type Problem, shortened } from './problem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the parameters of a link mean: the number moves when an old link would be read otherwise. */
export const LINK_VERSION = '1';
export const EDITION_KEYS = ['v', 'catalog'] as const;

function versionProblem(text: string | undefined): Problem[] {
  if (text === undefined || text === LINK_VERSION) return [];
  return [{ field: 'v', code: 'link-version', value: shortened(text), allowed: [LINK_VERSION] }];
}

/**
 * The catalogue that a link was made with, undefined where it says none that is known; the kind of link among the problems.
 * An edition is a month: the catalogue as of that month is what its facts say of it.
 */
export function readEdition(
  values: ReadonlyMap<string, string>,
  { firstMonth, version }: Vocabulary,
): { catalog: string | undefined; problems: Problem[] } {
  const problems = versionProblem(values.get('v'));
  const text = values.get('catalog');
  if (text === undefined) return { catalog: undefined, problems };
  if (isMonth(text) && firstMonth <= text && text <= version) return { catalog: text, problems };
  const code = isMonth(text) && text > version ? 'catalog-later' : 'month';
  const problem: Problem = { field: 'catalog', code, value: shortened(text), allowed: [`${firstMonth}…${version}`] };
  return { catalog: undefined, problems: [...problems, problem] };
}
