import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { DIMENSIONS, type Fact, factSchema, type Option, optionSchema } from '#lib/catalog/schema.ts';
import { contributions, excludingMusts } from './explain.ts';
import type { ScoringCatalog } from './incidence.ts';
import { rank, type WeighedNeed } from './rank.ts';

type World = { catalog: ScoringCatalog; asOf: string; needs: WeighedNeed[] };

const text = { ja: '文', en: 'text' };
const bare = {
  order: 1,
  label: text,
  summary: text,
  docs: { title: 'page', url: 'https://example.com/', read: '2026-11-22' },
  hops: [{ label: text, place: 'task' }],
  facts: [],
};
const REQUIREMENTS = ['ra', 'rb', 'rc', 'rd', 're', 'rf'];
const MONTHS = ['2019-02', '2020-07', '2022-09', '2025-11', '2026-11'];

const options = fc.tuple(...DIMENSIONS.map(() => fc.integer({ min: 1, max: 3 }))).map((counts) =>
  DIMENSIONS.flatMap((dimension, index) =>
    Array.from({ length: counts[index] ?? 1 }, (_, number): Option => {
      const { facts: _facts, ...rest } = optionSchema.parse(bare);
      return { ...rest, id: `${dimension}${number}`, dimension };
    }),
  ),
);

const idsIn = (all: readonly Option[]) =>
  fc.subarray(
    all.map(({ id }) => id),
    { minLength: 1 },
  );

function factsAbout(all: readonly Option[]): fc.Arbitrary<Fact[]> {
  const conditions = fc.record(
    Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, idsIn(all.filter((o) => o.dimension === dimension))])),
    { requiredKeys: [] },
  );
  const fact = fc.record({
    when: conditions,
    requirement: fc.constantFrom(...REQUIREMENTS),
    effect: fc.integer({ min: -2, max: 2 }),
    blocks: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    from: fc.option(fc.constantFrom(...MONTHS), { nil: undefined, freq: 3 }),
  });
  return fc.array(fact, { maxLength: 20 }).map((raw) =>
    raw.map(({ from, ...rest }, index): Fact => {
      const id = `F${String(index + 10)}`;
      const parsed = factSchema.parse({ id, text, stance: 'neutral', basis: 'talk', ...rest, ...(from && { from }) });
      return { ...parsed, dimension: 'launch', option: 'launch0' };
    }),
  );
}

function needsAmong(requirements: readonly string[]): fc.Arbitrary<WeighedNeed[]> {
  const rated = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.boolean());
  return fc
    .tuple(
      fc.subarray([...requirements]),
      fc.array(rated, { minLength: requirements.length, maxLength: requirements.length }),
    )
    .map(([chosen, ratings]) =>
      chosen.map((requirement, index) => {
        const [weight, isMust] = ratings[index] ?? [1, false];
        return { requirement, weight, isMust };
      }),
    );
}

const randomWorlds: fc.Arbitrary<World> = options.chain((all) =>
  fc.record({
    catalog: factsAbout(all).map((facts) => ({ options: all, facts })),
    asOf: fc.constantFrom(...MONTHS),
    needs: needsAmong(REQUIREMENTS),
  }),
);
const real = theCatalog();
const realWorlds: fc.Arbitrary<World> = fc.record({
  catalog: fc.constant(real),
  asOf: fc.constantFrom(...MONTHS),
  needs: needsAmong(real.requirements.map(({ id }) => id)),
});

const worlds = [
  ['random catalogues', randomWorlds],
  ['the real catalogue', realWorlds],
] as const;
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
