import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type World, worlds } from '#lib/catalog/worlds.fixture.ts';
import { contributions, excludingMusts } from './explain.ts';
import { rank } from './rank.ts';

const RUNS = { numRuns: 500 };
const ranked = ({ catalog, asOf, needs }: World) => rank(catalog, asOf, needs);

test.for(worlds)('the waterfall adds up to the fit: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      for (const { cells, fit } of ranked(given).ranking) {
        const sum = contributions(cells).reduce((total, { points }) => total + points, 50);
        expect(sum).toBeCloseTo(fit, 9);
      }
    }),
    RUNS,
  );
});

test.for(worlds)('scaling all weights changes nothing but the weights: %s', ([, world]) => {
  const shape = (ranking: ReturnType<typeof rank>) => ({
    ...ranking,
    ranking: ranking.ranking.map(({ fit: _, cells, ...row }) => ({ ...row, scores: cells.map(({ score }) => score) })),
  });
  fc.assert(
    fc.property(world, fc.constantFrom(0.1, 0.5, 3, 7.3, 1000), (given, factor) => {
      const scaled = given.needs.map((need) => ({ ...need, weight: need.weight * factor }));
      expect(shape(ranked({ ...given, needs: scaled }))).toEqual(shape(ranked(given)));
    }),
    RUNS,
  );
});

test.for(worlds)('adding an option changes neither fit, tier nor order of the others: %s', ([, world]) => {
  fc.assert(
    fc.property(world, fc.nat(), (given, index) => {
      const { options: all } = given.catalog;
      const added = all[index % all.length];
      const isIn = (pick: Record<string, string>) => added !== undefined && pick[added.dimension] === added.id;
      const fewer = all.filter((option) => option !== added);
      const before = ranked({ ...given, catalog: { ...given.catalog, options: fewer } });
      const after = ranked(given).ranking.filter(({ pick }) => !isIn(pick));
      const shape = (rows: typeof after) => rows.map(({ id, fit, tier }) => ({ id, fit, tier }));
      expect(shape(before.ranking)).toEqual(shape(after));
    }),
    RUNS,
  );
});

test.for(worlds)('nothing chosen names no winner: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const { winner, rival, winnerMaintained, ranking } = ranked({ ...given, needs: [] });
      expect(ranking.every(({ fit, tier }) => fit === 50 && tier === 0)).toBe(true);
      if (ranking.length > 1) expect([winner, rival, winnerMaintained]).toEqual([null, null, null]);
    }),
    RUNS,
  );
});

test.for(worlds)('who is ruled out has no rank and a must that says why: %s', ([, world]) => {
  fc.assert(
    fc.property(world, (given) => {
      const { winner, leaders, ranking } = ranked(given);
      const musts = given.needs.filter(({ isMust }) => isMust).map(({ requirement }) => requirement);
      for (const { tier, rank: place, blockedBy } of ranking) {
        expect([place === null, blockedBy.length > 0]).toEqual([tier === 2, tier === 2]);
        for (const { requirement } of blockedBy) expect(musts).toContain(requirement);
      }
      const isAllRuledOut = ranking.every(({ tier }) => tier === 2);
      expect(leaders.length === 0).toBe(isAllRuledOut);
      if (isAllRuledOut) {
        expect(winner).toBeNull();
        expect(excludingMusts(ranking).length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});
