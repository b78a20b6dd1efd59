import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { type Choice, PARAMETERS, queryOf, writeChoice } from './choice.ts';
import { LEVEL_WEIGHT, LEVELS, type Need } from './needs.ts';
import { readChoice } from './read-choice.ts';
import { REGIONS } from './regions.ts';
import type { WrittenService } from './service.ts';
import { CHOICES, resolveSettings } from './settings.ts';
import { CPU_UNITS, memoriesOf } from './task-size.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(theCatalog());
const read = (query: string) => readChoice(new URLSearchParams(query), vocabulary);

const months = Array.from({ length: 94 }, (_, index) => {
  const month = new Date(Date.UTC(2019, 1 + index, 1)).toISOString().slice(0, 7);
  return month;
});
const weight = fc.integer({ min: 1, max: 100_000 }).map((tenThousandths) => tenThousandths / 10_000);

function needOf(requirement: string): fc.Arbitrary<Need> {
  return fc.oneof(
    fc.constantFrom(...LEVELS).map((level) => ({ requirement, level, weight: LEVEL_WEIGHT[level] })),
    fc.tuple(fc.constantFrom(...LEVELS), weight).map(([level, own]) => ({ requirement, level, weight: own })),
    weight.map((own) => ({ requirement, level: null, weight: own })),
  );
}

const image = fc.constantFrom('nginx', 'public.ecr.aws/nginx/nginx:1.29', `a/b@sha256:${'0'.repeat(64)}`);
const id = (prefix: string) => fc.stringMatching(/^[0-9a-f]{17}$/).map((hex) => `${prefix}-${hex}`);
const pair = fc
  .tuple(id('subnet'), id('subnet'))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => `${a},${b}`);
const url = fc.constantFrom('https://auth.example.com/check', 'https://x.example.com:8443', 'https://a-b.example/');
const hosts = vocabulary.options.flatMap((option) => option.hosts.map(({ type }) => type));
/** What can be given beside the settings of the first links. */
const more = {
  profile: fc.constantFrom(...CHOICES.profile),
  arch: fc.constantFrom(...CHOICES.arch),
  vpc: id('vpc'),
  'private-subnets': pair,
  'public-subnets': pair,
  names: fc.constantFrom(...CHOICES.names),
  certificate: fc.constant('arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f'),
  domain: fc.constantFrom('shop.example.com', 'a.b'),
  'hosted-zone': fc.stringMatching(/^Z[A-Z0-9]{1,31}$/),
  waf: fc.constantFrom(...CHOICES.waf),
  auth: fc.constantFrom(...CHOICES.auth),
  'authz-url': url,
  'user-pool': fc.stringMatching(/^us-east-1_[A-Za-z0-9]{1,55}$/),
  'user-pool-client': fc.stringMatching(/^[a-z0-9]{1,128}$/),
  'user-pool-domain': fc.stringMatching(/^[a-z0-9-]{1,63}$/),
  'jwt-issuer': url,
  'jwks-url': url,
  spot: fc.integer({ min: 0, max: 100 }),
  'instance-type': fc.constantFrom(...hosts),
  'instances-min': fc.integer({ min: 0, max: 100 }),
  'instances-max': fc.integer({ min: 0, max: 1000 }),
  network: fc.constantFrom(...CHOICES.network),
  root: fc.constantFrom(...CHOICES.root),
  exec: fc.constantFrom(...CHOICES.exec),
  rollout: fc.constantFrom(...CHOICES.rollout),
  adr: fc.constantFrom(...CHOICES.adr),
};

const sizes = fc
  .constantFrom(...CPU_UNITS)
  .chain((cpu) => fc.record({ cpu: fc.constant(cpu), memory: fc.constantFrom(...memoriesOf(cpu)) }));

const name = fc.stringMatching(/^[a-z][a-z0-9-]{2,17}[a-z0-9]$/).filter((word) => !['false'].includes(word));
const variable = fc.stringMatching(/^[B-D][A-Z0-9_]{0,20}$/).filter((word) => !/PASS|SECRET|TOKEN|CRED|KEY/.test(word));
const variables = (value: fc.Arbitrary<string>) => fc.dictionary(variable, value, { minKeys: 1, maxKeys: 3 });
const arn = fc.constantFrom(
  'arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:app/db-AbCdEf:password::',
  'arn:aws:ssm:ap-northeast-1:123456789012:parameter/app/db',
);
const fields = {
  image,
  port: fc.integer({ min: 1, max: 65_535 }),
  count: fc.integer({ min: 1, max: 100 }),
  protocol: fc.constantFrom('http', 'grpc'),
  gpu: fc.integer({ min: 0, max: 8 }),
  health: fc.stringMatching(/^\/[A-Za-z0-9._~/-]{0,20}$/),
  env: variables(fc.stringMatching(/^[A-Za-z0-9 _.,:;/@+=%?&#~*()[\]!-]{0,40}$/)),
  secrets: variables(arn),
};
const outside = { path: fc.stringMatching(/^\/([a-z0-9-]{1,20})?$/), public: fc.constant(true) };
const service: fc.Arbitrary<WrittenService> = fc.oneof(
  fc.record({ name, ...fields, ...outside }, { requiredKeys: ['name'] }),
  fc.record({ name, ...fields, public: fc.constant(false) }, { requiredKeys: ['name', 'public'] }),
);

const settings = fc
  .tuple(
    fc.record(
      {
        discovery: fc.constantFrom(...CHOICES.discovery),
        name: fc.stringMatching(/^[a-z][a-z0-9-]{3,30}[a-z0-9]$/).filter((name) => !['false'].includes(name)),
        env: fc.constantFrom('dev', 'prod', 'stage-2'),
        region: fc.constantFrom(...REGIONS),
        image,
        port: fc.integer({ min: 1, max: 65_535 }),
        health: fc.stringMatching(/^\/[A-Za-z0-9._~/-]{0,60}$/),
        count: fc.integer({ min: 1, max: 100 }),
        egress: fc.constantFrom('nat', 'nat-per-zone'),
        'vpc-link': fc.constantFrom(...CHOICES['vpc-link']),
        lang: fc.constantFrom(...CHOICES.lang),
        date: fc.constantFrom('2019-02-06', '2024-02-29', '2026-11-22'),
      },
      { requiredKeys: [] },
    ),
    fc.option(sizes, { nil: {} }),
    fc.record(more, { requiredKeys: [] }),
    // Half of them without: services take most of the time.
    fc.option(fc.array(service, { minLength: 1, maxLength: 5 }), { nil: undefined, freq: 2 }),
  )
  .map(([some, size, rest, services]) => ({ ...some, ...size, ...rest, ...(services && { services }) }));

const figure = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100);

const choices: fc.Arbitrary<Choice> = fc.record({
  asOf: fc.constantFrom(...months),
  scenario: fc.option(fc.constantFrom(...Object.keys(vocabulary.scenarios))),
  needs: fc.subarray([...vocabulary.requirements]).chain((ids) => fc.tuple(...ids.map(needOf))),
  pick: fc.option(fc.constantFrom(...vocabulary.combinations)),
  settings,
  usage: fc.record({ rps: figure, 'out-gb': figure, 'log-gb': figure }, { requiredKeys: [] }),
});

/** So many choices take their time on a busy machine. */
const PATIENCE_MS = 60_000;

/** Problems between services or settings, which single ones made at random do not avoid. */
const isBetween =
  /^(service-.*-twice|service-none-public|variable-twice|secret-region|only-with|needs-too|region-other|exec-root|instances-order)$/;

test('what is written reads as the same choice: 10,000 random ones', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const read = readChoice(writeChoice(choice, vocabulary), vocabulary);
      expect(read.choice).toEqual(choice);
      expect(read.problems.filter(({ code }) => !isBetween.test(code))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test("a link's query reads as the same choice, and is made of plain characters", () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const query = queryOf(choice, vocabulary);
      expect(query).toMatch(/^[A-Za-z0-9.,:/=&%~_-]*$/);
      expect(read(query).choice).toEqual(choice);
    }),
  );
});

test('the newest month is left out of a link, unless the link is to outlive it', () => {
  const { choice } = read('scenario=talk');
  expect(queryOf(choice, vocabulary)).toBe('scenario=talk');
  expect(queryOf(choice, vocabulary, { isMonthKept: true })).toBe('scenario=talk&as-of=2026-11');
});

test('whatever is read, reading never throws and the choice it gives can be written', () => {
  const key = fc.oneof(fc.constantFrom<string>(...PARAMETERS), fc.string());
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('talk', 'svc-to-svc.must', '256', 'on', '0x100', 'name:web', 'name:api,env:A=%,path:/,public:off'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value)), (entries) => {
      const { choice } = readChoice(entries, vocabulary);
      expect(readChoice(writeChoice(choice, vocabulary), vocabulary).choice).toEqual(choice);
    }),
  );
});

test('an empty link is the newest month, nothing needed and nothing picked', () => {
  const choice = { asOf: vocabulary.newestMonth, scenario: null, needs: [], pick: null, settings: {}, usage: {} };
  expect(read('')).toEqual({ choice, problems: [] });
  expect(writeChoice(choice, vocabulary)).toEqual([]);
});

test('what cannot be used is left out and named, the rest of the link still counts', () => {
  const { choice, problems } = read('pick=fargate.alb.heroku&scenario=talk&as-of=2018-12&colour=red&name=a+b');
  expect(choice).toMatchObject({ scenario: 'talk', pick: null, asOf: vocabulary.newestMonth, settings: {} });
  expect(problems.map(({ field, code }) => [field, code])).toEqual([
    ['colour', 'unknown-parameter'],
    ['pick', 'unknown-value'],
    ['as-of', 'month'],
    ['name', 'name-form'],
  ]);
});

test.for(['2019-01', '2026-12', '2019-13', '2019-2', '2019', 'today', '', '2019-02-06'])(
  'as-of=%s is no month of the catalogue',
  (month) => {
    expect(read(`as-of=${month}`).problems).toEqual([
      { field: 'as-of', code: 'month', value: month, allowed: ['2019-02…2026-11'] },
    ]);
  },
);

test('a parameter given twice is a problem, and its first value counts', () => {
  const { choice, problems } = read('name=first&name=second');
  expect(choice.settings).toEqual({ name: 'first' });
  expect(problems).toEqual([{ field: 'name', code: 'repeated', value: 'second' }]);
});

test('a problem shows no more than the first 80 characters of what was given', () => {
  const long = 'x'.repeat(8000);
  for (const query of [
    `${long}=1`,
    `pick=${long}`,
    `need=${long}`,
    `need=${long}.must`,
    `name=${long}`,
    `as-of=${long}`,
  ]) {
    const [problem] = read(query).problems;
    expect(problem && problem.field.length + problem.value.length).toBeLessThan(90);
  }
});

test('discovery is on where services call one another, and off elsewhere, unless it is written', () => {
  const resolved = (query: string) => resolveSettings(read(query).choice, vocabulary).discovery;
  expect(resolved('')).toBe('off');
  expect(resolved('need=svc-to-svc.could')).toBe('on');
  expect(resolved('need=svc-to-svc.could&discovery=off')).toBe('off');
  expect(resolved('need=waf.must&discovery=on')).toBe('on');
});

test('the VPC link is V2 by default, and V1 for the months before AWS had V2', () => {
  const resolved = (query: string) => resolveSettings(read(query).choice, vocabulary)['vpc-link'];
  expect(resolved('')).toBe('v2');
  expect(resolved('as-of=2025-11')).toBe('v2');
  expect(resolved('as-of=2025-10')).toBe('v1');
  expect(resolved('as-of=2019-02&vpc-link=v2')).toBe('v2');
});
