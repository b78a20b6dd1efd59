import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';

type Named = { id: string; dimension: Dimension; label: string };

/** Several combinations in one formula, a factor on which they differ with all its options: `A × B × C/D`. */
export function mergedFormula(options: readonly Named[], picks: readonly Pick[]): string {
  const factors = DIMENSION_ORDER.map((dimension) => {
    const ids = [...new Set(picks.map((pick) => pick[dimension]))];
    const labels = ids.map((id) => options.find((each) => each.dimension === dimension && each.id === id)?.label ?? id);
    return labels.join('/');
  });
  return factors.join(' × ');
}
