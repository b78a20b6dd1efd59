// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what CloudFormation and shells would take for placeholders.
import { expect, test } from 'vitest';
import type { SettingKey } from './bundle-settings.ts';
import { readSetting } from './settings.ts';

const SUBNET = 'subnet-0a1b2c3d4e5f67890';
const ARN = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';

/** What each takes and what it does not: things that look right at first sight. */
const CASES: Partial<Record<SettingKey, { code: string; takes: string[]; refuses: string[] }>> = {
  vpc: {
    code: 'vpc-form',
    takes: ['vpc-0a1b2c3d', 'vpc-0a1b2c3d4e5f67890'],
    refuses: ['vpc-', 'vpc-0a1b2c3', 'vpc-0A1B2C3D', 'vpc-0a1b2c3d4e5f678901', 'subnet-0a1b2c3d', ' vpc-0a1b2c3d'],
  },
  'private-subnets': {
    code: 'subnets-form',
    takes: [`${SUBNET},subnet-0a1b2c3d`],
    refuses: [
      SUBNET,
      `${SUBNET},${SUBNET}`,
      `${SUBNET},subnet-0a1b2c3d,subnet-1a1b2c3d`,
      `${SUBNET}, subnet-0a1b2c3d`,
      ',',
    ],
  },
  'public-subnets': { code: 'subnets-form', takes: [`subnet-0a1b2c3d,${SUBNET}`], refuses: [SUBNET, `${SUBNET},`] },
  certificate: {
    code: 'certificate-form',
    takes: [ARN],
    refuses: [
      ARN.replace(':acm:', ':iam:'),
      ARN.slice(0, -1),
      `${ARN}/x`,
      ARN.replace('123456789012', '*'),
      ARN.replace('arn:aws:', 'arn:aws-cn:'),
    ],
  },
  domain: {
    code: 'domain-form',
    takes: ['example.com', 'a.b', 'shop.x-y.example.co.jp', `${'a'.repeat(63)}.com`],
    refuses: [
      'localhost',
      'Example.com',
      'example.com.',
      '-a.com',
      'a-.com',
      'a..b',
      '*.example.com',
      'https://a.com',
      'a.com/x',
      'a_b.com',
      `${'a'.repeat(64)}.com`,
      `${'a.'.repeat(126)}bc`,
    ],
  },
  'hosted-zone': {
    code: 'hosted-zone-form',
    takes: ['Z1', 'Z0123456789ABCDEFGHIJ'],
    refuses: ['Z', 'z1', 'A1', 'Z-1'],
  },
  'authz-url': {
    code: 'url-form',
    takes: ['https://auth.example.com', 'https://auth.example.com:8443/v1/check_~.x', 'https://a.b/'],
    refuses: [
      'http://auth.example.com',
      'https://auth.example.com/?a=b',
      'https://auth.example.com/#a',
      'https://user@auth.example.com',
      'https://auth',
      'https://Auth.example.com',
      'https://auth.example.com/"',
      "https://auth.example.com/'",
      'https://auth.example.com/${X}',
      'https://auth.example.com/%2e',
      'https://169.254.169.254:/',
      'https://a.b:123456',
    ],
  },
  'user-pool': {
    code: 'user-pool-form',
    takes: ['ap-northeast-1_aBcDeFgHi', 'us-east-1_1'],
    refuses: ['aBcDeFgHi', 'ap-northeast-1_', 'ap-northeast-1_a-b', 'ap-northeast_a', `us-east-1_${'a'.repeat(56)}`],
  },
  'user-pool-client': { code: 'user-pool-client-form', takes: ['1a2b3c'], refuses: ['1A', 'a-b', 'a'.repeat(129)] },
  'user-pool-domain': { code: 'user-pool-domain-form', takes: ['my-shop'], refuses: ['My', 'a.b', 'a'.repeat(64)] },
  'jwt-issuer': { code: 'url-form', takes: ['https://id.example.com/'], refuses: ['id.example.com'] },
  'jwks-url': { code: 'url-form', takes: ['https://id.example.com/jwks.json'], refuses: ['ftp://id.example.com/'] },
  'instance-type': {
    code: 'instance-type-form',
    takes: ['m7g.large', 'c7i-flex.large', 'u-6tb1.metal'],
    refuses: ['large', 'M5.large', 'm5.', 'm5.large.x', '.large', 'm5 large'],
  },
  spot: { code: 'number-range', takes: ['0', '100'], refuses: ['101', '-1', '50%', '0.5', ''] },
  'instances-min': { code: 'number-range', takes: ['0', '100'], refuses: ['101', 'two'] },
  'instances-max': { code: 'number-range', takes: ['0', '1000'], refuses: ['1001', '1e2'] },
};

// Object.entries forgets that the keys are settings.
const cases = Object.entries(CASES) as [SettingKey, NonNullable<(typeof CASES)[SettingKey]>][];

test.for(cases)('%s', ([key, { code, takes, refuses }]) => {
  for (const text of takes) expect([text, String(Object.values(readSetting(key, text))[0])]).toEqual([text, text]);
  for (const text of refuses)
    expect([text, readSetting(key, text)]).toEqual([text, { problem: expect.objectContaining({ field: key, code }) }]);
});

test('a text that is long and almost right is refused at once', () => {
  const start = performance.now();
  for (const almost of [
    'a.'.repeat(127),
    'a-'.repeat(127),
    `https://${'a.'.repeat(120)}`,
    `https://a.b/${'/'.repeat(240)}!`,
  ])
    for (const [key] of cases) readSetting(key, almost);
  expect(performance.now() - start).toBeLessThan(500);
});
