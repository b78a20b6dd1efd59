import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { weighed } from '#lib/choice/needs.ts';
import { needAt, tieBreakers } from '#lib/scoring/additions.ts';
import { duels } from '#lib/scoring/duels.ts';
import {
  contributions,
  differences,
  excludingMusts,
  openBar,
  priceOf,
  smallestConflict,
} from '#lib/scoring/explain.ts';
import { leaveOneOut } from '#lib/scoring/flips.ts';
import { partingFacts } from '#lib/scoring/parting-facts.ts';
import { type RankedCombination, type Ranking, rank } from '#lib/scoring/rank.ts';
import { leadersWith, withChange } from '#lib/scoring/what-if.ts';
import type { ExplanationAnswer } from './explanation-schema.ts';

type Asked = { catalog: Catalog; choice: Choice; ranking: Ranking };

function reasons({ catalog, choice }: Asked, because: ReturnType<typeof differences>, picks: RankedCombination[]) {
  return because.map(({ requirement, over }) => ({
    requirement,
    points: over,
    facts: partingFacts(
      catalog.facts,
      requirement,
      choice.asOf,
      picks.map(({ pick }) => pick),
    ),
  }));
}

function waterfallOf({ catalog }: Asked, row: RankedCombination): ExplanationAnswer['waterfall'] {
  const bars = contributions(row.cells).map((bar) => ({ ...bar, ...openBar(row.cells, bar, catalog.facts) }));
  return { start: 50, bars, fit: row.fit };
}

function duelsOf(asked: Asked, row: RankedCombination): ExplanationAnswer['duels'] {
  return duels(asked.ranking.ranking, row.pick).map(({ best, otherBest, over, because, ...duel }) => ({
    ...duel,
    best: best.id,
    otherBest: otherBest.id,
    points: over,
    because: reasons(asked, because, [best, otherBest]),
  }));
}

function gapOf(asked: Asked, first: RankedCombination | undefined, other: RankedCombination | undefined) {
  if (!first || !other || first === other) return null;
  return {
    over: other.id,
    points: first.fit - other.fit,
    because: reasons(asked, differences(first, other), [first, other]),
  };
}

function leftOneOut({ catalog, choice, ranking }: Asked): ExplanationAnswer['leaveOneOut'] {
  return leaveOneOut(catalog, ranking, choice.needs).map((without) => {
    const named = [...ranking.leaders, ...without.leaders];
    const picks = ranking.ranking.filter(({ id }) => named.includes(id)).map(({ pick }) => pick);
    return { ...without, facts: partingFacts(catalog.facts, without.requirement, choice.asOf, picks) };
  });
}

function breakersOf({ catalog, choice, ranking }: Asked): ExplanationAnswer['tieBreakers'] {
  return tieBreakers(catalog, ranking, choice.needs).map(({ requirement, spread }) => {
    const needs = withChange(catalog, choice.needs, [needAt(requirement, 'should')]);
    return { requirement, spread, leaders: leadersWith(catalog, choice.asOf, needs) };
  });
}

/** The answer of /api/explanation: where the points of one combination come from, and what the answer rests on. */
export function explanationAnswer(catalog: Catalog, choice: Choice): ExplanationAnswer {
  const ranking = rank(catalog, choice.asOf, weighed(choice.needs));
  const asked = { catalog, choice, ranking };
  const row = (id: string | null) => ranking.ranking.find((each) => each.id === id);
  const [winner, rival] = [row(ranking.winner), row(ranking.rival)];
  const explained = row(choice.pick ?? ranking.winner) ?? ranking.ranking[0];
  if (!explained) throw new Error('The catalogue has no combination.');
  const possible = ranking.ranking.filter(({ tier }) => tier !== 2);
  const needs = choice.needs.map(({ requirement }) => requirement);
  return {
    asOf: choice.asOf,
    pick: explained.id,
    waterfall: waterfallOf(asked, explained),
    duels: duelsOf(asked, explained),
    price: priceOf(catalog.facts, explained.pick, choice.asOf, needs).map(({ id }) => id),
    behind: gapOf(asked, winner, explained),
    rival: gapOf(asked, winner, rival),
    dominated: {
      count: possible.filter(({ dominatedBy }) => dominatedBy !== null).length,
      of: Math.max(0, possible.length - 1),
    },
    leaveOneOut: leftOneOut(asked),
    tieBreakers: breakersOf(asked),
    exclusions: excludingMusts(ranking.ranking),
    conflict: smallestConflict(ranking.ranking),
  };
}
