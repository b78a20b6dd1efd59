import type { LocalFact } from '#lib/catalog/localize.ts';
import type { Choice } from '#lib/choice/choice.ts';
import type { Comparison } from '#lib/scoring/comparison.ts';
import { priceOf } from '#lib/scoring/explain.ts';

/** The facts that a comparison names: those that count in it, and those against a combination that no need weighs. */
export function namedFacts(
  { combinations }: Pick<Comparison, 'combinations'>,
  facts: readonly LocalFact[],
  { asOf, needs }: Pick<Choice, 'asOf' | 'needs'>,
): string[] {
  const weighed = needs.map(({ requirement }) => requirement);
  return combinations.flatMap(({ pick, cells }) => [
    ...cells.flatMap((cell) => cell.facts),
    ...priceOf(facts, pick, asOf, weighed).map(({ id }) => id),
  ]);
}
