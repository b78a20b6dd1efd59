import type { SettingKey } from './bundle-settings.ts';
import { optional, type Reader, type Reading } from './reading.ts';

// What names something that exists in the account already: all optional, and no form lets a text leave its place.

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = `${LABEL}(?:\\.${LABEL})+`;
const SUBNET = 'subnet-[0-9a-f]{8,17}';

export const AWS_PATTERNS = {
  vpc: /^vpc-[0-9a-f]{8,17}$/,
  subnets: new RegExp(`^${SUBNET},${SUBNET}$`),
  certificate: /^arn:aws:acm:[a-z0-9-]{1,20}:\d{12}:certificate\/[0-9a-f-]{36}$/,
  domain: new RegExp(`^(?=.{1,253}$)${HOST}$`),
  'hosted-zone': /^Z[A-Z0-9]{1,31}$/,
  url: new RegExp(`^https://(?=[^/:]{1,253}(?:[/:]|$))${HOST}(?::\\d{1,5})?(?:/[A-Za-z0-9._~/-]*)?$`),
  'user-pool': /^[a-z]{2}(?:-[a-z]{1,12}){1,3}-\d_[A-Za-z0-9]{1,55}$/,
  'user-pool-client': /^[a-z0-9]{1,128}$/,
  'user-pool-domain': /^[a-z0-9-]{1,63}$/,
} as const;

function subnets(text: string): Reading {
  const [first, second] = text.split(',');
  const isPair = AWS_PATTERNS.subnets.test(text) && first !== second;
  if (text === '' || isPair) return text;
  // Nobody can guess an id: what always works is a network of the bundle's own.
  const repair = { vpc: '', 'private-subnets': '', 'public-subnets': '' };
  return { code: 'subnets-form', allowed: ['subnet-<id>,subnet-<id>'], repair };
}

const url = optional(AWS_PATTERNS.url, 'url-form', ['https://<host>/<path>']);

/** Who asks at an HTTPS listener itself: it takes a certificate, and rules of more than the one action that ECS can shift. */
const ASKING_AT_LISTENER = ['cognito', 'jwt'];

/** Whether a way to sign in stands at the load balancer's listener. */
export function isAskedAtListener(auth: string): boolean {
  return ASKING_AT_LISTENER.includes(auth);
}

/** Whether a user pool has any say in a way to sign in. */
export function takesUserPool(auth: string): boolean {
  return auth === 'lambda' || auth === 'cognito';
}

export const AWS_READERS = {
  vpc: optional(AWS_PATTERNS.vpc, 'vpc-form', ['vpc-<id>']),
  'private-subnets': subnets,
  'public-subnets': subnets,
  certificate: optional(AWS_PATTERNS.certificate, 'certificate-form', [
    'arn:aws:acm:<region>:<account>:certificate/<id>',
  ]),
  domain: optional(AWS_PATTERNS.domain, 'domain-form', ['<host>.<domain>']),
  'hosted-zone': optional(AWS_PATTERNS['hosted-zone'], 'hosted-zone-form', ['Z<id>']),
  'authz-url': url,
  'user-pool': optional(AWS_PATTERNS['user-pool'], 'user-pool-form', ['<region>_<id>']),
  'user-pool-client': optional(AWS_PATTERNS['user-pool-client'], 'user-pool-client-form', [
    AWS_PATTERNS['user-pool-client'].source,
  ]),
  'user-pool-domain': optional(AWS_PATTERNS['user-pool-domain'], 'user-pool-domain-form', [
    AWS_PATTERNS['user-pool-domain'].source,
  ]),
  'jwt-issuer': url,
  'jwks-url': url,
} as const satisfies Partial<Record<SettingKey, Reader>>;

/** The Region of a Cognito user pool, which its id begins with. */
export function regionOfPool(userPool: string): string {
  return userPool.split('_')[0] ?? '';
}
