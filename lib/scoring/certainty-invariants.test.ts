import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { type World, worlds } from '#lib/catalog/worlds.fixture.ts';
import { type Need, weighed } from '#lib/choice/needs.ts';
import { type Acceptability, acceptability } from './acceptability.ts';
import { contributions, openBar, smallestConflict } from './explain.ts';
import { flips } from './flips.ts';
import { incidenceOf } from './incidence.ts';
import { leadersOf } from './leaders.ts';
import { naiveAcceptability } from './naive-acceptability.fixture.ts';
import { seededRandom } from './random.ts';
import { columnsOf, rank } from './rank.ts';
import { samplingProblem } from './sampling-problem.ts';
import { weightFlips } from './weight-flips.ts';
import { withChange } from './what-if.ts';

const RUNS = { numRuns: 150 };
const ranked = ({ catalog, asOf, needs }: World) => rank(catalog, asOf, needs);
const asChosen = (needs: World['needs']) =>
  needs.map(({ requirement, weight, isMust }): Need => ({ requirement, weight, level: isMust ? 'must' : null }));
const asking = (given: World) => ({
  ...given.catalog,
  requirements: [...new Set(given.catalog.facts.flatMap(({ requirement }) => requirement ?? []))].map((id) => ({ id })),
});
const KINDS = ['orderKept', 'anyWeights', 'factsOffByOne'] as const satisfies (keyof Acceptability)[];

test.for(worlds)('who leads is told alike by the short way and by the ranking: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const incidence = incidenceOf(given.catalog);
      const { leaders } = ranked(given);
      expect(leadersOf(incidence, columnsOf(incidence, given.asOf, given.needs))).toEqual(leaders);
    }),
    RUNS,
  );
});

test.for(worlds)('shares add up to one, and who is ruled out or dominated has none: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const { catalog, asOf, needs } = given;
      const shares = acceptability(samplingProblem(catalog, asOf, needs), 50);
      const { ranking, leaders } = ranked(given);
      expect(shares === null).toBe(needs.length === 0 || leaders.length === 0);
      if (!shares) return;
      for (const kind of KINDS) {
        const sum = Object.values(shares[kind]).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(1, 4);
      }
      for (const { id, tier, dominatedBy } of ranking) {
        if (tier === 2) expect(KINDS.map((kind) => shares[kind][id])).toEqual([0, 0, 0]);
        if (dominatedBy !== null) expect([shares.orderKept[id], shares.anyWeights[id]]).toEqual([0, 0]);
      }
    }),
    RUNS,
  );
});

test.for(worlds)('twins share alike: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const shares = acceptability(samplingProblem(given.catalog, given.asOf, given.needs), 50);
      const ofFacts = new Map<string, number>();
      for (const { id, tier, cells } of ranked(given).ranking) {
        if (!shares || tier === 2) continue;
        const facts = JSON.stringify(cells.map((cell) => cell.facts));
        const share = shares.factsOffByOne[id] ?? -1;
        expect(share).toBe(ofFacts.get(facts) ?? share);
        ofFacts.set(facts, share);
      }
    }),
    RUNS,
  );
});

test.for(worlds)('the fast simulation finds what the plain one finds: %s', { timeout: 30_000 }, ([, world]) => {
  fc.assert(
    fc.property(world, ({ catalog, asOf, needs }) => {
      const shares = acceptability(samplingProblem(catalog, asOf, needs), 4000);
      if (!shares) return;
      const plain = naiveAcceptability(catalog, asOf, needs, 400, seededRandom(1));
      for (const kind of KINDS) {
        // Four standard errors of 400 draws.
        for (const [id, share] of Object.entries(plain[kind])) {
          expect(Math.abs((shares[kind][id] ?? 0) - share)).toBeLessThan(0.11);
        }
      }
    }),
    { numRuns: 4, seed: 1 },
  );
});

test.for(worlds)('at the weight that a flip names, both are equal: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const { ranking, winner, rival } = ranked(given);
      const row = (id: string | null) => ranking.find((each) => each.id === id);
      const [first, other] = [row(winner), row(rival)];
      if (!first || first.tier !== other?.tier) return;
      for (const { requirement, equalAt } of weightFlips(first, other)) {
        const needs = given.needs.map((need) =>
          need.requirement === requirement ? { ...need, weight: equalAt } : need,
        );
        const fits = new Map(ranked({ ...given, needs }).ranking.map(({ id, fit }) => [id, fit]));
        expect(fits.get(first.id)).toBeCloseTo(fits.get(other.id) ?? 0, 6);
      }
    }),
    RUNS,
  );
});

test.for(worlds)('whoever tries a flip gets the leaders that it names: %s', { timeout: 30_000 }, ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const catalog = asking(given);
      const known = new Set(catalog.requirements.map(({ id }) => id));
      const needs = asChosen(given.needs.filter(({ requirement }) => known.has(requirement)));
      const now = rank(catalog, given.asOf, weighed(needs));
      for (const { change, leaders, kind } of flips(catalog, now, needs)) {
        expect(leaders.toSorted()).not.toEqual(now.leaders.toSorted());
        if (kind === 'fact') continue;
        const after = rank(catalog, given.asOf, weighed(withChange(catalog, needs, change)));
        expect(after.leaders).toEqual(leaders);
      }
    }),
    { numRuns: 50 },
  );
});

test.for(worlds)('a bar opened into its facts adds up: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      for (const { cells } of ranked(given).ranking) {
        for (const bar of contributions(cells)) {
          const { facts, rest } = openBar(cells, bar, given.catalog.facts);
          expect(facts.reduce((sum, { points }) => sum + points, rest)).toBeCloseTo(bar.points, 9);
        }
      }
    }),
    RUNS,
  );
});

test('in the real catalogue facts account for every bar, unless one of them says that it cannot be done', () => {
  const [, [, world]] = worlds;
  const blocking = new Set(theCatalog().facts.flatMap(({ id, blocks }) => (blocks ? [id] : [])));
  fc.assert(
    fc.property(world, (given) => {
      for (const { cells } of ranked(given).ranking) {
        for (const bar of contributions(cells)) {
          if (!bar.facts.some((id) => blocking.has(id))) expect(openBar(cells, bar, given.catalog.facts).rest).toBe(0);
        }
      }
    }),
    RUNS,
  );
});

test.for(worlds)('the smallest conflict leaves nothing, and none of its musts is idle: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const { ranking } = ranked(given);
      const conflict = smallestConflict(ranking);
      const excludes = (musts: string[]) =>
        ranking.every(({ blockedBy }) => blockedBy.some(({ requirement }) => musts.includes(requirement)));
      expect(conflict.length > 0).toBe(ranking.every(({ tier }) => tier === 2));
      if (conflict.length === 0) return;
      expect(excludes(conflict)).toBe(true);
      for (const must of conflict) expect(excludes(conflict.filter((each) => each !== must))).toBe(false);
    }),
    RUNS,
  );
});
