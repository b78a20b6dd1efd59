import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { SETTING_KEYS, type SettingKey } from './bundle-settings.ts';
import { queryOf } from './choice.ts';
import { readChoice } from './read-choice.ts';
import { DEFAULT_IMAGE, NEUTRAL } from './setting-defaults.ts';
import { readSetting, resolveSettings } from './settings.ts';
import { CPU_UNITS, memoriesOf } from './task-size.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(theCatalog());
const value = (key: SettingKey, text: string) => {
  const reading = readSetting(key, text);
  return 'value' in reading ? reading.value : reading.problem.code;
};
const problems = (query: Record<string, string>) => readChoice(Object.entries(query), vocabulary).problems;
const resolve = (query: Record<string, string>) =>
  resolveSettings(readChoice(Object.entries(query), vocabulary).choice, vocabulary);

// Values that leave their place in a shell line, in YAML, in a CloudFormation template or in a path.
const HOSTILE = [
  ' ',
  'a b',
  '$(id)',
  '`id`',
  '${AWS::AccountId}',
  '{{resolve:secretsmanager:x}}',
  '../x',
  "a'b",
  'a"b',
  'a;b',
  'a\nb',
  'a\n',
  'a\0b',
  'a: b',
  'a #b',
  '- a',
  '!Ref a',
  '*a',
  '&a',
  'a|b',
  'a>b',
  'a\\b',
  '名前',
  '😀',
  'a\u202eb',
  'x'.repeat(300),
];

test.for(SETTING_KEYS)('%s takes nothing that could leave its place', (key) => {
  for (const text of HOSTILE) expect([text, readSetting(key, text)]).toEqual([text, { problem: expect.anything() }]);
});

const OPTIONAL = Object.entries(NEUTRAL).flatMap(([key, neutral]) => (neutral === '' ? [key] : []));

test.for(SETTING_KEYS)('%s empty is not given where it is optional, and no value elsewhere', (key) => {
  const expected = OPTIONAL.includes(key) ? { value: '' } : { problem: expect.anything() };
  expect(readSetting(key, '')).toEqual(expected);
});

test('what is given as empty is not written in a link', () => {
  const empty = Object.fromEntries(OPTIONAL.map((key) => [key, '']));
  const { choice, problems: none } = readChoice(Object.entries(empty), vocabulary);
  expect([choice.settings, none]).toEqual([{}, []]);
  expect(queryOf({ ...choice, settings: { vpc: '', 'instance-type': '' } }, vocabulary)).toBe('');
});

test.for(SETTING_KEYS)('%s says what would be allowed', (key) => {
  const reading = readSetting(key, '!');
  expect(reading).toMatchObject({
    problem: { field: key, code: expect.any(String), value: '!', allowed: expect.anything() },
  });
  expect('problem' in reading && reading.problem.allowed?.length).toBeGreaterThan(0);
});

test('a name has 2 to 32 lower-case letters, digits and hyphens', () => {
  for (const name of ['ab', 'web', 'my-service-2', `a${'b'.repeat(31)}`]) expect(value('name', name)).toBe(name);
  for (const name of ['a', 'Web', '1web', '-web', 'web-', 'my_app', 'my.app', `a${'b'.repeat(32)}`, 'x'.repeat(200)])
    expect(value('name', name)).toBe('name-form');
});

test.for(['no', 'yes', 'on', 'off', 'null', 'true', 'false', 'con', 'nul', 'aux', 'prn'])(
  'no name and no environment is %s',
  (word) => {
    expect(value('name', word)).toBe('name-reserved');
    expect(value('env', word)).toBe('name-reserved');
  },
);

test('an environment has 2 to 16 characters', () => {
  expect(value('env', 'prod')).toBe('prod');
  expect(value('env', `a${'b'.repeat(15)}`)).toBe(`a${'b'.repeat(15)}`);
  for (const env of ['a', `a${'b'.repeat(16)}`, 'Prod', 'prod-']) expect(value('env', env)).toBe('env-form');
});

test('a Region is one of the commercial ones', () => {
  expect(value('region', 'eu-central-1')).toBe('eu-central-1');
  for (const region of ['tokyo', 'AP-NORTHEAST-1', 'cn-north-1', 'us-gov-west-1'])
    expect(value('region', region)).toBe('unknown-value');
});

test.for([
  'nginx',
  'nginx:1.29',
  'library/nginx:1.29-alpine',
  'public.ecr.aws/nginx/nginx-unprivileged:1.29-alpine',
  '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/team/app:v1.2.3_4',
  'registry.example.com:5000/a__b/c.d/e-f',
  `ghcr.io/owner/app:1@sha256:${'a1'.repeat(32)}`,
])('%s is an image reference', (image) => {
  expect(value('image', image)).toBe(image);
});

test.for([
  'Nginx',
  'nginx:',
  'nginx:-a',
  '/nginx',
  'nginx/',
  'a//b',
  'https://example.com/a',
  'a@sha256:12',
  'a:b:c',
  '-a',
  'a:latest,b',
  'a.-b',
])('%s is no image reference', (image) => {
  expect(value('image', image)).toBe('image-form');
});

test('an image reference that is long and almost right is refused at once', () => {
  const start = performance.now();
  for (const almost of ['a'.repeat(254), 'a-'.repeat(127), 'a.'.repeat(127), 'a/'.repeat(127), '_'.repeat(255)])
    value('image', `${almost}!`);
  expect(performance.now() - start).toBeLessThan(500);
});

test('a port, a count and a memory size are whole numbers in their range', () => {
  expect([value('port', '1'), value('port', '65535')]).toEqual([1, 65_535]);
  for (const port of ['0', '65536', '-1', '80.5', '1e3', '0x50', 'http'])
    expect(value('port', port)).toBe('port-range');
  expect([value('count', '1'), value('count', '100')]).toEqual([1, 100]);
  for (const count of ['0', '101', 'two']) expect(value('count', count)).toBe('count-range');
  expect(value('memory', '8192')).toBe(8192);
  for (const memory of ['511', '122881', '1GB']) expect(value('memory', memory)).toBe('memory-range');
});

test('CPU is one of the sizes of Fargate, written as it stands', () => {
  for (const cpu of CPU_UNITS) expect(value('cpu', String(cpu))).toBe(cpu);
  for (const cpu of ['128', '0x100', '256.0', '2.56e2', ' 256', '']) expect(value('cpu', cpu)).toBe('unknown-value');
});

test('a health check path starts with a slash', () => {
  for (const path of ['/', '/healthz', '/api/v1/health-check_~.x']) expect(value('health', path)).toBe(path);
  for (const path of ['healthz', '/a?b=c', '/a b', '/%20', `/${'a'.repeat(128)}`])
    expect(value('health', path)).toBe('health-form');
});

test('a date is a day of the calendar', () => {
  expect(value('date', '2024-02-29')).toBe('2024-02-29');
  for (const date of ['2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026', 'today'])
    expect(value('date', date)).toBe('date-form');
});

test('memory goes with CPU: 256 with 8192 names the sizes that would', () => {
  expect(problems({ cpu: '256', memory: '8192' })).toEqual([
    {
      field: 'memory',
      code: 'size-pair',
      value: '8192',
      allowed: ['512', '1024', '2048'],
      beside: 'cpu=256',
      repair: { memory: '2048' },
    },
  ]);
  for (const cpu of CPU_UNITS) {
    for (const memory of memoriesOf(cpu)) expect(problems({ cpu: String(cpu), memory: String(memory) })).toEqual([]);
  }
});

test('one of CPU and memory is enough: the other follows', () => {
  expect(resolve({ cpu: '1024' })).toMatchObject({ cpu: 1024, memory: 2048 });
  expect(resolve({ memory: '8192' })).toMatchObject({ cpu: 1024, memory: 8192 });
  expect(resolve({})).toMatchObject({ cpu: 256, memory: 512 });
});

test('a memory size that no CPU goes with is a problem of its own', () => {
  expect(problems({ memory: '700' }).map(({ code }) => code)).toEqual(['size-pair']);
});

test('behind VPC endpoints an image comes from private ECR in the own Region', () => {
  const image = '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/app:1';
  const codes = (query: Record<string, string>) =>
    problems({ egress: 'endpoints', ...query }).map(({ field, code }) => [field, code]);
  expect(codes({})).toEqual([['image', 'image-not-in-ecr']]);
  expect(codes({ image })).toEqual([]);
  expect(codes({ image, region: 'us-east-1' })).toEqual([['image', 'image-other-region']]);
  expect(codes({ image: 'public.ecr.aws/nginx/nginx:1.29' })).toEqual([['image', 'image-not-in-ecr']]);
  expect(problems({ egress: 'nat', image: 'nginx' })).toEqual([]);
});

/** The settings of the first links: what they mean without a word of the others must not change. */
const OF_OLD = 'name env region image port health cpu memory count egress vpc-link discovery lang date'.split(' ');

test('what nobody wrote is the default', () => {
  const { services, ...flat } = resolve({});
  const before = Object.fromEntries(Object.entries(flat).filter(([key]) => OF_OLD.includes(key)));
  expect(before).toEqual({
    name: 'web',
    env: 'dev',
    region: 'ap-northeast-1',
    image: DEFAULT_IMAGE,
    port: 8080,
    health: '/',
    cpu: 256,
    memory: 512,
    count: 2,
    egress: 'nat',
    'vpc-link': 'v2',
    discovery: 'off',
    lang: 'en',
    date: vocabulary.checked,
  });
  const since = Object.fromEntries(Object.entries(flat).filter(([key, own]) => !OF_OLD.includes(key) && own !== ''));
  expect(since).toEqual({
    profile: 'workshop',
    arch: 'x86_64',
    names: 'cloud-map',
    waf: 'off',
    auth: 'none',
    spot: 0,
    'instances-min': 2,
    'instances-max': 0,
    network: 'awsvpc',
    root: 'read-only',
    exec: 'off',
    rollout: 'rolling',
    adr: 'madr',
  });
  expect(services.map(({ name, path, public: isPublic }) => [name, path, isPublic])).toEqual([['web', '/', true]]);
  expect(problems(Object.fromEntries(Object.entries(flat).map(([key, own]) => [key, String(own)])))).toEqual([]);
});
