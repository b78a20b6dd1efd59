import type { Level } from '#lib/catalog/schema.ts';
import type { Need } from '#lib/choice/needs.ts';
import { additions, needAt, tieBreakers } from './additions.ts';
import { type CriticalFact, criticalFacts } from './critical-facts.ts';
import { sameLeaders } from './leaders.ts';
import type { RankedCombination, Ranking } from './rank.ts';
import { shortestFlip, tryOf, type WeightFlip, weightFlips } from './weight-flips.ts';
import { type AskingCatalog, leadersWith, withChange } from './what-if.ts';

/** Something that would change the answer: the needs to set for it (weight 0 takes one away), and who would lead then. */
export type Flip = { change: Need[]; leaders: string[] } & (
  | { kind: 'weight'; requirement: string; from: number; equalAt: number; against: string }
  | { kind: 'weights'; against: string; length: number; weights: Omit<WeightFlip, 'beyond'>[] }
  | { kind: 'lower'; requirements: string[] }
  | { kind: 'without'; requirement: string }
  | { kind: 'add'; requirement: string; level: Level; tiesAt: Level | null }
  | ({ kind: 'fact' } & CriticalFact)
);

/** An answer without one of its needs. */
export type LeftOut = { requirement: string; leaders: string[]; isChanged: boolean };

type Given = { catalog: AskingCatalog; ranking: Ranking; needs: readonly Need[] };

const takenAway = (requirement: string): Need => ({ requirement, level: null, weight: 0 });

/** Leave one out: who leads without each need in turn. */
export function leaveOneOut(
  catalog: AskingCatalog,
  { asOf, leaders: now }: Ranking,
  needs: readonly Need[],
): LeftOut[] {
  return needs.map(({ requirement }) => {
    const leaders = leadersWith(catalog, asOf, withChange(catalog, needs, [takenAway(requirement)]));
    return { requirement, leaders, isChanged: !sameLeaders(leaders, now) };
  });
}

function tried({ catalog, ranking, needs }: Given, change: Need[]): { change: Need[]; leaders: string[] }[] {
  const leaders = leadersWith(catalog, ranking.asOf, withChange(catalog, needs, change));
  return leaders.length === 0 || sameLeaders(leaders, ranking.leaders) ? [] : [{ change, leaders }];
}

function againstRival(given: Given, first: RankedCombination, rival: RankedCombination): Flip[] {
  const { needs } = given;
  const against = rival.id;
  const changeOf = (weights: readonly Pick<WeightFlip, 'requirement' | 'equalAt' | 'beyond'>[]) =>
    weights.flatMap((flip) => {
      const need = needs.find(({ requirement }) => requirement === flip.requirement);
      return (need && tryOf(need, flip)) ?? [];
    });
  const single = weightFlips(first, rival).flatMap(({ beyond, ...flip }) =>
    tried(given, changeOf([{ ...flip, beyond }])).map(
      (outcome): Flip => ({ kind: 'weight', ...flip, against, ...outcome }),
    ),
  );
  const shortest = shortestFlip(first, rival);
  if (!shortest || shortest.weights.length < 2) return single;
  const { length, weights } = shortest;
  const change = changeOf(weights.map((weight) => ({ ...weight, beyond: null })));
  const together = change.length === weights.length ? tried(given, change) : [];
  return [...single, ...together.map((outcome): Flip => ({ kind: 'weights', against, length, weights, ...outcome }))];
}

/** Musts that would change the answer as shoulds: each alone, and all those together that the rival meets by a workaround. */
function loweredMusts(given: Given, rival: RankedCombination | undefined): Flip[] {
  const musts = given.needs.filter(({ level }) => level === 'must').map(({ requirement }) => requirement);
  const short = musts.filter((must) =>
    rival?.cells.some(({ requirement, score }) => requirement === must && score < 0),
  );
  return [...musts.map((must) => [must]), ...(short.length > 1 ? [short] : [])].flatMap((requirements) => {
    const change = requirements.map((requirement) => needAt(requirement, 'should'));
    return tried(given, change).map((outcome): Flip => ({ kind: 'lower', requirements, ...outcome }));
  });
}

function added({ catalog, ranking, needs }: Given): Flip[] {
  const breakers = tieBreakers(catalog, ranking, needs).map(({ requirement }) => requirement);
  const place = (requirement: string) =>
    breakers.includes(requirement) ? breakers.indexOf(requirement) : breakers.length;
  return additions(catalog, ranking, needs)
    .toSorted((a, b) => place(a.requirement) - place(b.requirement))
    .map((addition): Flip => ({ kind: 'add', ...addition, change: [needAt(addition.requirement, addition.level)] }));
}

/**
 * All that would change an answer: weights against the nearest live rival, musts lowered, needs left out or added, facts.
 * Each says what to set, so that a page can try it; undoing is going back to the needs before. Empty without needs.
 */
export function flips(catalog: AskingCatalog, ranking: Ranking, needs: readonly Need[]): Flip[] {
  if (needs.length === 0) return [];
  const given = { catalog, ranking, needs };
  const row = (id: string | null) => ranking.ranking.find((each) => each.id === id);
  const [first, rival] = [row(ranking.winner), row(ranking.rival)];
  const without = leaveOneOut(catalog, ranking, needs).filter(
    ({ isChanged, leaders }) => isChanged && leaders.length > 0,
  );
  return [
    ...(first && rival && first.tier === rival.tier ? againstRival(given, first, rival) : []),
    ...loweredMusts(given, rival),
    ...(needs.length === 1 ? [] : without).map(({ requirement, leaders }): Flip => {
      return { kind: 'without', requirement, change: [takenAway(requirement)], leaders };
    }),
    ...added(given),
    ...criticalFacts(catalog, ranking, needs).map((fact): Flip => ({ kind: 'fact', ...fact, change: [] })),
  ];
}
