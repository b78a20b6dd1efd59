import type { Dimension, Fact, Pick } from './schema.ts';

/** The three dimensions in the formula's order, for code that runs in the browser too (schema.ts brings zod along). */
export const DIMENSION_ORDER = ['launch', 'balance', 'deploy'] as const satisfies readonly Dimension[];

export type Combination = { id: string; pick: Pick };
type Options = { options: readonly { id: string; dimension: Dimension }[] };

/** `fargate.api-gateway-nlb.ecs-cli`, the one way to write a combination. */
export function combinationId(pick: Pick): string {
  return DIMENSION_ORDER.map((dimension) => pick[dimension]).join('.');
}

/** Every combination that the options give, in the vocabulary's order: the last factor changes first. */
export function combinations({ options }: Options): Combination[] {
  const ids = (dimension: Dimension) => options.filter((option) => option.dimension === dimension).map(({ id }) => id);
  return ids('launch').flatMap((launch) =>
    ids('balance').flatMap((balance) =>
      ids('deploy').map((deploy) => {
        const pick = { launch, balance, deploy };
        return { id: combinationId(pick), pick };
      }),
    ),
  );
}

/** The three options of a pick, in the formula's order. Throws on an id that the catalogue does not hold. */
export function optionsOf<T extends { id: string; dimension: Dimension }>(options: readonly T[], pick: Pick): T[] {
  return DIMENSION_ORDER.map((dimension) => {
    const option = options.find(({ id, dimension: own }) => own === dimension && id === pick[dimension]);
    if (!option) throw new Error(`no option ${dimension}/${pick[dimension]} in the catalogue`);
    return option;
  });
}

/** Whether an option is retired in a month (its vendor gave it up before). */
export function isRetired(option: { retired?: { from: string } | undefined }, month: string): boolean {
  return option.retired !== undefined && option.retired.from <= month;
}

/** Whether a fact holds in a month: `from` is the first month in which it does, `until` the first in which it does not. */
export function holdsIn(fact: { from?: string | undefined; until?: string | undefined }, month: string): boolean {
  return (fact.from === undefined || fact.from <= month) && (fact.until === undefined || month < fact.until);
}

/** Whether a fact speaks of a combination. */
export function matches(fact: { when: Fact['when'] }, pick: Pick): boolean {
  return DIMENSION_ORDER.every((dimension) => fact.when[dimension]?.includes(pick[dimension]) ?? true);
}
