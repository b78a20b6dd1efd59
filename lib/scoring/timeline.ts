import { holdsIn } from '#lib/catalog/combinations.ts';
import type { Need } from '#lib/choice/needs.ts';
import { weighed } from '#lib/choice/needs.ts';
import type { ScoringCatalog, ScoringFact } from './incidence.ts';
import { sameLeaders } from './leaders.ts';
import { type Ranking, rank } from './rank.ts';
import { leadersWith } from './what-if.ts';

type Months = { firstMonth: string; newestMonth: string };

/** A fact that began, ended, or gave way to another about the same options and requirement. */
export type FactChange<F> = { ended: F | null; began: F | null };

/** What happened between two months: the facts, and the answers before and after. */
export type Change<F> = { facts: FactChange<F>[]; before: Ranking; after: Ranking };

/** A month in which some fact changed, with who leads from then on. */
export type Stop = { month: string; leaders: string[]; isChanged: boolean };

/** The months at which a slider stops: the first, the newest, and every one between in which some fact changed. */
export function monthsOfChange({ facts }: ScoringCatalog, { firstMonth, newestMonth }: Months): string[] {
  const changes = facts.flatMap(({ from, until }) => [from, until]);
  const within = changes.filter((month) => month !== undefined && month > firstMonth && month < newestMonth);
  return [...new Set([firstMonth, ...within.toSorted(), newestMonth])].filter((month) => month !== undefined);
}

/** Every stop with its leaders, and whether they are others than at the stop before. */
export function courseOf(catalog: ScoringCatalog, needs: readonly Need[], months: Months): Stop[] {
  const answers = monthsOfChange(catalog, months).map((month) => ({
    month,
    leaders: leadersWith(catalog, month, needs),
  }));
  return answers.map((answer, index) => {
    const before = answers[index - 1];
    return { ...answer, isChanged: before !== undefined && !sameLeaders(before.leaders, answer.leaders) };
  });
}

const subjectOf = ({ requirement, when }: ScoringFact) => JSON.stringify([requirement, when]);

/** The facts that hold in one of two months only, those together that follow one another. */
export function factsBetween<F extends ScoringFact>(facts: readonly F[], from: string, to: string): FactChange<F>[] {
  const began = facts.filter((fact) => holdsIn(fact, to) && !holdsIn(fact, from));
  const ended = facts.filter((fact) => holdsIn(fact, from) && !holdsIn(fact, to));
  const followers = new Map<F, F>();
  for (const fact of ended) {
    const follower = began.find(
      (each) =>
        each.requirement !== undefined &&
        subjectOf(each) === subjectOf(fact) &&
        ![...followers.values()].includes(each),
    );
    if (follower) followers.set(fact, follower);
  }
  const alone = began.filter((fact) => ![...followers.values()].includes(fact));
  return [
    ...ended.map((fact) => ({ ended: fact, began: followers.get(fact) ?? null })),
    ...alone.map((fact) => ({ ended: null, began: fact })),
  ];
}

/** What changed from one month to another, and what that did to the answer. */
export function changeBetween<F extends ScoringFact>(
  catalog: ScoringCatalog & { facts: readonly F[] },
  needs: readonly Need[],
  from: string,
  to: string,
): Change<F> {
  return {
    facts: factsBetween(catalog.facts, from, to),
    before: rank(catalog, from, weighed(needs)),
    after: rank(catalog, to, weighed(needs)),
  };
}
