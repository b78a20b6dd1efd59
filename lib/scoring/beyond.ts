import { holdsIn } from '#lib/catalog/combinations.ts';

type Pointer = { needs: readonly string[]; from?: string | undefined; until?: string | undefined };

/**
 * Which entries of what is not among the combinations the needs of a month point to, each with the pointers that do. A
 * pointer points when every requirement in it weighs something.
 */
export function pointedAt<P extends Pointer, E extends { when: readonly P[] }>(
  entries: readonly (E & { when: readonly P[] })[],
  asOf: string,
  needs: readonly { requirement: string; weight: number }[],
): { entry: E; because: P[] }[] {
  const chosen = new Set(needs.filter(({ weight }) => weight > 0).map(({ requirement }) => requirement));
  return entries.flatMap((entry) => {
    const because = entry.when.filter(
      (pointer) => holdsIn(pointer, asOf) && pointer.needs.every((need) => chosen.has(need)),
    );
    return because.length > 0 ? [{ entry, because }] : [];
  });
}
