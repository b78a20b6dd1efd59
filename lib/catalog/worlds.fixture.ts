import fc from 'fast-check';
import { factSchema } from './fact-schema.ts';
import { optionSchema } from './option-schema.ts';
import { theCatalog } from './read.ts';
import { DIMENSIONS, type Fact, type Option } from './schema.ts';

type NeedInWorld = { requirement: string; weight: number; isMust: boolean };

/** A catalogue, a month and needs. */
export type World = { catalog: { options: Option[]; facts: Fact[] }; asOf: string; needs: NeedInWorld[] };

const text = { ja: '文', en: 'text' };
const bare = {
  order: 1,
  label: text,
  summary: text,
  docs: { title: 'page', url: 'https://example.com/', read: '2026-11-22' },
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

function needsAmong(requirements: readonly string[]): fc.Arbitrary<NeedInWorld[]> {
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

/** Two kinds of catalogue, with months and needs: any that the schema takes, and the product's own. */
export const worlds = [
  ['random catalogues', randomWorlds],
  ['the real catalogue', realWorlds],
] as const;
