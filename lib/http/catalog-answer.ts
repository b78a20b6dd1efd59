import type { Beyond } from '#lib/catalog/beyond-schema.ts';
import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import type { CatalogAnswer } from './answer-schemas.ts';

/** The answer of /api/catalog: everything, in both languages. */
export function catalogAnswer(catalog: Catalog, beyond: readonly Beyond[]): CatalogAnswer {
  const { edition, talk, options, named, requirements, scenarios, facts } = catalog;
  const available = options.map((option) => ({ ...option, available: true as const }));
  const notYet = named.map((option) => ({ ...option, available: false as const }));
  return {
    edition,
    talk,
    dimensions: DIMENSION_ORDER.map((id) => ({
      id,
      options: available.filter(({ dimension }) => dimension === id).map((option) => option.id),
      named: notYet.filter(({ dimension }) => dimension === id).map((option) => option.id),
    })),
    options: [...available, ...notYet],
    requirements,
    scenarios,
    facts,
    beyond: [...beyond],
  };
}
