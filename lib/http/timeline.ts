import type { Catalog, Fact } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { weighed } from '#lib/choice/needs.ts';
import { baselinesOf, stopsWith } from '#lib/scoring/baselines.ts';
import { sameLeaders } from '#lib/scoring/leaders.ts';
import { type Ranking, rank } from '#lib/scoring/rank.ts';
import { changeBetween, courseOf, type FactChange, factsBetween } from '#lib/scoring/timeline.ts';
import type { TimelineAnswer } from './timeline-schema.ts';

const idsOf = (changes: readonly FactChange<Pick<Fact, 'id'>>[]) =>
  changes.map(({ ended, began }) => ({ ended: ended?.id ?? null, began: began?.id ?? null }));

function leadOf({ asOf, leaders, winner, ranking }: Ranking) {
  return { month: asOf, leaders, winner, fit: ranking.find(({ id }) => id === winner)?.fit ?? null };
}

function stopsOf(catalog: Catalog, { needs }: Choice): TimelineAnswer['stops'] {
  const course = courseOf(catalog, needs, catalog.edition);
  return course.map(({ month, isChanged }, index) => {
    const before = course[index - 1]?.month ?? month;
    const facts = idsOf(factsBetween(catalog.facts, before, month));
    return { ...leadOf(rank(catalog, month, weighed(needs))), facts, isChanged };
  });
}

function against(catalog: Catalog, { asOf, needs }: Choice, kind: 'stop' | 'first' | 'newest', month: string) {
  const [from = asOf, to = asOf] = [month, asOf].sort();
  const { facts, before, after } = changeBetween(catalog, needs, from, to);
  const [now, other] = month === from ? [after, before] : [before, after];
  const others = new Map(other.ranking.map((row) => [row.id, row]));
  return {
    baseline: kind,
    facts: idsOf(facts),
    before: leadOf(before),
    after: leadOf(after),
    isChanged: !sameLeaders(before.leaders, after.leaders),
    ranking: now.ranking.map((row) => {
      const was = others.get(row.id) ?? row;
      return { id: row.id, rank: row.rank, fit: row.fit, otherRank: was.rank, otherFit: was.fit };
    }),
  };
}

/** The answer of /api/timeline: the stops of the way to today, and the month asked for held against others. */
export function timelineAnswer(catalog: Catalog, choice: Choice): TimelineAnswer {
  const stops = stopsOf(catalog, choice);
  const months = stopsWith(
    stops.map(({ month }) => month),
    choice.asOf,
  );
  return {
    asOf: choice.asOf,
    stops,
    against: baselinesOf(months, choice.asOf).map(({ kind, month }) => against(catalog, choice, kind, month)),
  };
}
