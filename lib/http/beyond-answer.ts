import type { Beyond } from '#lib/catalog/beyond-schema.ts';
import { holdsIn } from '#lib/catalog/combinations.ts';
import type { Edition } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { pointedAt } from '#lib/scoring/beyond.ts';
import type { PointedAnswer } from './answer-schemas.ts';

/** The answer of /api/beyond: what the choice's needs point to in its month, and why. */
export function beyondAnswer(
  { edition, beyond }: { edition: Edition; beyond: readonly Beyond[] },
  { asOf, needs }: Choice,
): PointedAnswer {
  return {
    asOf,
    catalogVersion: edition.version,
    beyond: pointedAt(beyond, asOf, needs).map(({ entry, because }) => ({
      ...entry,
      when: because,
      facts: entry.facts.filter((fact) => holdsIn(fact, asOf)),
    })),
  };
}
