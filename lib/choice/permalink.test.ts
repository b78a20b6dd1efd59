import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Choice } from './choice.ts';
import { LEVEL_WEIGHT, LEVELS } from './needs.ts';
import { PERMALINK_LENGTH_MAX, permalinkQuery } from './permalink.ts';
import { readChoice } from './read-choice.ts';
import { REGIONS } from './regions.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(theCatalog());
const read = (query: string, words = vocabulary) => readChoice(new URLSearchParams(query), words);
const later = { ...vocabulary, version: '2027-04', newestMonth: '2027-04', checked: '2027-04-30' };
const codes = (query: string) => read(query).problems.map(({ field, code }) => [field, code]);

const months = Array.from({ length: 94 }, (_, index) => new Date(Date.UTC(2019, 1 + index, 1)).toISOString());
const weight = fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10);
const needOf = (requirement: string) =>
  fc.oneof(
    fc.constantFrom(...LEVELS).map((level) => ({ requirement, level, weight: LEVEL_WEIGHT[level] })),
    weight.map((own) => ({ requirement, level: null, weight: own })),
  );

/** More needs than any scenario has, with those of one taken away, and what most bundles are told. */
const decisions: fc.Arbitrary<Choice> = fc.record({
  asOf: fc.constantFrom(...months.map((month) => month.slice(0, 7))),
  scenario: fc.option(fc.constantFrom(...Object.keys(vocabulary.scenarios))),
  needs: fc
    .subarray([...vocabulary.requirements], { maxLength: 9 })
    .chain((ids) => fc.tuple(...ids.map((id) => needOf(id)))),
  pick: fc.option(fc.constantFrom(...vocabulary.combinations)),
  settings: fc.record(
    {
      profile: fc.constant('production'),
      name: fc.stringMatching(/^[a-z][a-z0-9]{4,30}[a-z0-9]$/),
      env: fc.constantFrom('prod', 'stage'),
      region: fc.constantFrom(...REGIONS),
      count: fc.integer({ min: 1, max: 100 }),
      lang: fc.constant('ja'),
    },
    { requiredKeys: [] },
  ),
  usage: fc.record({ rps: fc.integer({ min: 0, max: 10_000 }) }, { requiredKeys: [] }),
});

test('10,000 random decisions come back as they were, from links that nothing cuts', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(decisions, (choice) => {
      const query = permalinkQuery(choice, vocabulary);
      expect(`https://saikyo-ecs.example.com/ja/workbench?${query}`.length).toBeLessThan(PERMALINK_LENGTH_MAX);
      expect(read(query)).toEqual({ choice, catalog: vocabulary.version, problems: [] });
    }),
    { numRuns: 10_000 },
  );
});

test('nor is it cut with the longest names there are, and nothing of the scenario left', () => {
  const longest = (names: readonly string[]) => names.toSorted((a, b) => b.length - a.length);
  for (const [scenario, brought] of Object.entries(vocabulary.scenarios)) {
    const others = vocabulary.requirements.filter((id) => !brought.some(({ requirement }) => requirement === id));
    const chosen = longest(others).slice(0, 9);
    const needs = vocabulary.requirements
      .filter((id) => chosen.includes(id))
      .map((requirement) => ({ requirement, level: 'should' as const, weight: LEVEL_WEIGHT.should }));
    const [pick = ''] = longest(vocabulary.combinations);
    const [region = ''] = REGIONS.toSorted((a, b) => b.length - a.length);
    const settings = {
      profile: 'production',
      name: 'a'.repeat(32),
      env: 'stage',
      region,
      count: 100,
      lang: 'ja',
    } as const;
    const choice: Choice = { asOf: '2019-02', scenario, needs, pick, settings, usage: { rps: 10_000 } };
    const query = permalinkQuery(choice, vocabulary);
    expect(`https://saikyo-ecs.example.com/ja/workbench?${query}`.length).toBeLessThan(PERMALINK_LENGTH_MAX);
    expect(read(query)).toEqual({ choice, catalog: vocabulary.version, problems: [] });
  }
});

test('a link that was made today means the same when the catalogue has moved on', () => {
  fc.assert(
    fc.property(decisions, (choice) => {
      expect(read(permalinkQuery(choice, vocabulary), later)).toEqual({ choice, catalog: '2026-11', problems: [] });
    }),
  );
});

test('it begins with what it is: the kind of link, the edition, the month', () => {
  expect(permalinkQuery(read('scenario=talk&pick=fargate.alb.ecs-cli').choice, vocabulary)).toBe(
    'v=1&catalog=2026-11&scenario=talk&as-of=2026-11&pick=fargate.alb.ecs-cli',
  );
});

test('an older catalogue counts by the facts of its month, or of one before it', () => {
  expect(read('v=1&catalog=2025-03&scenario=talk')).toMatchObject({
    catalog: '2025-03',
    choice: { asOf: '2025-03' },
    problems: [],
  });
  expect(read('catalog=2025-03&as-of=2019-02').choice.asOf).toBe('2019-02');
  expect(read('catalog=2026-11').choice.asOf).toBe('2026-11');
});

test('what an older catalogue could not know is said, and its own month counts', () => {
  const { choice, problems } = read('catalog=2025-03&as-of=2026-01');
  expect(choice.asOf).toBe('2025-03');
  expect(problems).toMatchObject([{ field: 'as-of', code: 'month', allowed: ['2019-02…2025-03'] }]);
});

test('a kind of link and a catalogue that are not known yet are named, and the rest still counts', () => {
  expect(codes('v=2')).toEqual([['v', 'link-version']]);
  expect(codes('v=')).toEqual([['v', 'link-version']]);
  expect(codes('catalog=2026-12')).toEqual([['catalog', 'catalog-later']]);
  expect(codes('v=3&catalog=2031-01')).toEqual([
    ['v', 'link-version'],
    ['catalog', 'catalog-later'],
  ]);
  for (const text of ['2019-01', '2026-13', 'newest', ''])
    expect(codes(`catalog=${text}`)).toEqual([['catalog', 'month']]);
  expect(read('v=2&catalog=2027-01&scenario=talk').choice).toMatchObject({ scenario: 'talk', asOf: '2026-11' });
});
