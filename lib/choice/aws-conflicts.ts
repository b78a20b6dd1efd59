import { isAskedAtListener, regionOfPool, takesUserPool } from './aws-settings.ts';
import type { BundleSettings, SettingKey } from './bundle-settings.ts';
import type { Problem, Repair } from './problem.ts';
import { REGIONS } from './regions.ts';
import { regionOfArn } from './service-rules.ts';

/** The way out of a thing of another Region: the bundle goes to that one, if bundles can. */
function otherRegion(field: SettingKey, own: string, region: string): Problem[] {
  if (own === region) return [];
  const problem: Problem = { field, code: 'region-other', value: own, beside: `region=${region}` };
  return [REGIONS.some((known) => known === own) ? { ...problem, repair: { region: own } } : problem];
}

/** A setting that is given without the one that gives it its meaning. */
function onlyWith(settings: BundleSettings, field: SettingKey, beside: string, isThere: boolean): Problem[] {
  if (settings[field] === '' || isThere) return [];
  return [{ field, code: 'only-with', value: String(settings[field]), beside, repair: { [field]: '' } }];
}

type Need = { field: SettingKey; beside: string; allowed: string; repair: Repair };

/** A setting that is missing beside one that does not work without it. */
function needsToo(settings: BundleSettings, { field, beside, allowed, repair }: Need): Problem[] {
  if (settings[field] !== '') return [];
  return [{ field, code: 'needs-too', value: '', beside, allowed: [allowed], repair }];
}

const SUBNETS = 'subnet-<id>,subnet-<id>';
const ACM = 'arn:aws:acm:<region>:<account>:certificate/<id>';
const HTTPS = 'https://<host>/<path>';

/** An existing VPC and its subnets. */
export function networkConflicts(settings: BundleSettings): Problem[] {
  const { vpc } = settings;
  const isThere = vpc !== '';
  const open = settings['public-subnets'].split(',');
  const both = settings['private-subnets'].split(',').find((id) => id !== '' && open.includes(id));
  const beside = `vpc=${vpc}`;
  const need: Need = { field: 'private-subnets', beside, allowed: SUBNETS, repair: { vpc: '', 'public-subnets': '' } };
  return [
    ...onlyWith(settings, 'private-subnets', 'vpc', isThere),
    ...onlyWith(settings, 'public-subnets', 'vpc', isThere),
    ...(isThere ? needsToo(settings, need) : []),
    ...(both === undefined ? [] : [{ field: 'private-subnets', code: 'subnets-overlap' as const, value: both }]),
  ];
}

/** Certificate, domain and the zone of its alias. */
export function tlsConflicts(settings: BundleSettings): Problem[] {
  const { auth, certificate, domain, region } = settings;
  // Who checks tokens at an ALB asks for the certificate more urgently than a name does.
  const isAskedFor = isAskedAtListener(auth);
  const need: Need = {
    field: 'certificate',
    beside: `domain=${domain}`,
    allowed: ACM,
    repair: { domain: '', 'hosted-zone': '' },
  };
  return [
    ...(certificate === '' ? [] : otherRegion('certificate', regionOfArn(certificate), region)),
    ...(domain === '' || isAskedFor ? [] : needsToo(settings, need)),
    ...onlyWith(settings, 'hosted-zone', 'domain', domain !== ''),
  ];
}

/** Who checks tokens at the entry, and all that this needs. */
export function authConflicts(settings: BundleSettings): Problem[] {
  const { auth, region } = settings;
  const pool = settings['user-pool'];
  const beside = `auth=${auth}`;
  const needs = (field: SettingKey, allowed: string): Problem[] =>
    needsToo(settings, { field, beside, allowed, repair: { auth: '' } });
  const ofPool = (field: SettingKey, allowed: string): Problem[] =>
    needsToo(settings, { field, beside: `user-pool=${pool}`, allowed, repair: { 'user-pool': '' } });
  const hasPool = pool !== '';
  const noName: Repair = settings.domain === '' ? {} : { domain: '', 'hosted-zone': '' };
  const ofListener: Need = { field: 'certificate', beside, allowed: ACM, repair: { auth: '', ...noName } };
  return [
    ...onlyWith(settings, 'authz-url', 'auth=lambda', auth === 'lambda'),
    ...onlyWith(settings, 'jwt-issuer', 'auth=jwt', auth === 'jwt'),
    ...onlyWith(settings, 'jwks-url', 'auth=jwt', auth === 'jwt'),
    ...onlyWith(settings, 'user-pool', 'auth', takesUserPool(auth)),
    ...onlyWith(settings, 'user-pool-client', 'user-pool', hasPool),
    ...onlyWith(settings, 'user-pool-domain', 'user-pool', hasPool),
    ...(hasPool ? otherRegion('user-pool', regionOfPool(pool), region) : []),
    ...(hasPool ? ofPool('user-pool-client', '<id>') : []),
    ...(hasPool && auth === 'cognito' ? ofPool('user-pool-domain', '<prefix>') : []),
    ...(isAskedAtListener(auth) ? needsToo(settings, ofListener) : []),
    ...(auth === 'cognito' ? needs('domain', '<host>.<domain>') : []),
    ...(auth === 'jwt' ? [...needs('jwt-issuer', HTTPS), ...needs('jwks-url', HTTPS)] : []),
  ];
}
