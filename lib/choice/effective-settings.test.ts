import { expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { effectiveSettings, isLimitable } from './effective-settings.ts';
import { readChoice } from './read-choice.ts';
import { PROTOCOLS } from './service.ts';
import { SERVICE_FIELDS } from './service-fields.ts';
import { CHOICES, readSetting } from './settings.ts';
import { vocabularyOf } from './vocabulary.ts';

const catalog = theCatalog();
const vocabulary = vocabularyOf(catalog);
function effective(id: string, query: string) {
  const pick = combinations(catalog).find((combination) => combination.id === id)?.pick;
  if (!pick) throw new Error(`no ${id}`);
  return effectiveSettings(readChoice(new URLSearchParams(query), vocabulary).choice, pick, vocabulary);
}
const leftOut = (id: string, query: string) =>
  effective(id, query).leftOut.map(({ setting, value }) => [setting, value]);

const LIMITS = catalog.options.flatMap(({ id, limits }) => limits.map((limit) => ({ option: id, ...limit })));
const WORDS: Partial<Record<string, readonly string[]>> = { ...CHOICES, 'service.protocol': PROTOCOLS };

test.for(LIMITS)('$option cannot $setting: the setting, its values, the repair and the fact are there', (limit) => {
  const { setting, values = [], repair, fact } = limit;
  const field = SERVICE_FIELDS.find((each) => setting === `service.${each}`);
  expect(field !== undefined || isLimitable(setting)).toBe(true);
  for (const value of values) expect(value === 'on' || WORDS[setting]?.includes(value)).toBe(true);
  if (repair !== undefined && isLimitable(setting)) expect(readSetting(setting, repair)).toEqual({ value: repair });
  if (fact !== undefined) expect(catalog.facts.map(({ id }) => id)).toContain(fact);
});

test('ecs-cli leaves out what it cannot pass on, and says why in both languages', () => {
  const { settings, leftOut: left } = effective(
    'fargate.alb.ecs-cli',
    'spot=50&exec=on&rollout=blue-green&names=service-connect&discovery=on',
  );
  expect(left.map(({ setting, value }) => [setting, value])).toEqual([
    ['spot', 50],
    ['exec', 'on'],
    ['rollout', 'blue-green'],
    ['names', 'service-connect'],
  ]);
  expect(settings).toMatchObject({ spot: 0, exec: 'off', rollout: 'rolling', names: 'cloud-map' });
  expect(left[0]?.reason.en).toContain('capacity provider strategy');
  expect(left[0]?.reason.ja).toContain('キャパシティープロバイダー戦略');
});

test('the root is as read-only as ever where ECS Exec is left out', () => {
  expect(effective('fargate.alb.ecs-cli', 'exec=on').settings.root).toBe('read-only');
  expect(effective('fargate.alb.ecs-cli', 'exec=on&root=writable').settings.root).toBe('writable');
  expect(effective('fargate.alb.cloudformation', 'exec=on').settings.root).toBe('writable');
});

test('a Spot share is for Fargate, container instances are for EC2', () => {
  const query = 'spot=50&instance-type=m5.large&instances-min=1&instances-max=4';
  expect(leftOut('ec2.alb.cloudformation', query)).toEqual([['spot', 50]]);
  expect(leftOut('fargate.alb.cloudformation', query)).toEqual([
    ['instance-type', 'm5.large'],
    ['instances-min', 1],
    ['instances-max', 4],
  ]);
});

test('where nothing faces the internet, nothing of an entry counts, not even what production asks for', () => {
  const arn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
  const query = `certificate=${arn}&domain=a.b&hosted-zone=Z1&auth=lambda&authz-url=https://a.b&profile=production`;
  const { settings, leftOut: left } = effective('fargate.service-discovery.cloudformation', query);
  expect(left.map(({ setting }) => setting)).toEqual(['certificate', 'domain', 'hosted-zone', 'waf', 'auth']);
  expect(settings).toMatchObject({ certificate: '', domain: '', 'hosted-zone': '', waf: 'off', auth: 'none' });
  expect(settings['authz-url']).toBe('');
  expect(effective('fargate.alb.cloudformation', query).leftOut).toEqual([]);
});

test('blue/green moves the traffic of an ALB only', () => {
  expect(leftOut('fargate.alb.cloudformation', 'rollout=blue-green')).toEqual([]);
  expect(leftOut('fargate.api-gateway-nlb.cloudformation', 'rollout=blue-green')).toEqual([['rollout', 'blue-green']]);
  expect(leftOut('fargate.service-discovery.cloudformation', 'rollout=blue-green')).toHaveLength(1);
  // Both say so, and it is said once.
  expect(leftOut('fargate.api-gateway-nlb.ecs-cli', 'rollout=blue-green')).toHaveLength(1);
});

test.for(combinations(catalog))('$id leaves nothing out of the default choice', ({ id }) => {
  expect(leftOut(id, '')).toEqual([]);
});

test('an existing VPC has its own way out', () => {
  const vpc = 'vpc=vpc-0a1b2c3d4e5f67890&private-subnets=subnet-0a1b2c3d,subnet-1a1b2c3d';
  expect(effective('fargate.alb.cloudformation', `${vpc}&egress=endpoints`).settings.egress).toBe('existing');
  expect(effective('fargate.alb.cloudformation', 'egress=nat-per-zone').settings.egress).toBe('nat-per-zone');
});

test('the switch of service discovery is idle where that is the pick itself', () => {
  expect(effective('fargate.service-discovery.cloudformation', 'discovery=on').settings.discovery).toBe('off');
  expect(effective('fargate.alb.cloudformation', 'discovery=on').settings.discovery).toBe('on');
});
