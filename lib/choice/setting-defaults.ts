import type { FlatSettings, WrittenSettings } from './bundle-settings.ts';
import type { Choice } from './choice.ts';
import { memoriesOf, smallestCpuFor } from './task-size.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Listens on 8080 as uid 101 and needs no writable root but /tmp. Its manifest lists both architectures. */
export const DEFAULT_IMAGE = 'public.ecr.aws/nginx/nginx-unprivileged:1.29-alpine';

/** What counts where a setting is without effect; the default wherever no other setting has a say in it. */
export const NEUTRAL = {
  profile: 'workshop',
  name: 'web',
  env: 'dev',
  region: 'ap-northeast-1',
  image: DEFAULT_IMAGE,
  port: 8080,
  health: '/',
  cpu: 256,
  memory: 512,
  count: 2,
  arch: 'x86_64',
  vpc: '',
  'private-subnets': '',
  'public-subnets': '',
  egress: 'nat',
  'vpc-link': 'v2',
  discovery: 'off',
  names: 'cloud-map',
  certificate: '',
  domain: '',
  'hosted-zone': '',
  waf: 'off',
  auth: 'none',
  'authz-url': '',
  'user-pool': '',
  'user-pool-client': '',
  'user-pool-domain': '',
  'jwt-issuer': '',
  'jwks-url': '',
  spot: 0,
  'instance-type': '',
  'instances-min': 2,
  'instances-max': 0,
  network: 'awsvpc',
  root: 'read-only',
  exec: 'off',
  rollout: 'rolling',
  lang: 'en',
  adr: 'madr',
} as const satisfies Omit<FlatSettings, 'date'>;

/** CPU and memory follow one another, so that one of them alone is enough. */
function sizeDefaults(written: WrittenSettings): { cpu: number; memory: number } {
  const smallest = written.memory === undefined ? undefined : smallestCpuFor(written.memory);
  const cpu = written.cpu ?? smallest ?? NEUTRAL.cpu;
  return { cpu, memory: memoriesOf(cpu)[0] ?? NEUTRAL.memory };
}

/** What an option has by default in a month when it could not do otherwise yet. */
function datedDefaults(asOf: string, { options }: Vocabulary): Record<string, string> {
  const dated = options.flatMap(({ defaults }) => defaults.filter(({ until }) => asOf < until));
  return Object.fromEntries(dated.map(({ setting, value }) => [setting, value]));
}

/** What holds where nothing was written. */
export function settingDefaults({ asOf, needs, settings: written }: Choice, vocabulary: Vocabulary): FlatSettings {
  const profile = written.profile ?? NEUTRAL.profile;
  const needsDiscovery = needs.some(({ requirement }) => vocabulary.turnsDiscoveryOn.includes(requirement));
  // The agent of ECS Exec writes into the container. A workshop gives way to it; in production that has to be written.
  const givesWay = profile === 'workshop' && written.exec === 'on';
  return {
    ...NEUTRAL,
    ...sizeDefaults(written),
    discovery: needsDiscovery ? 'on' : NEUTRAL.discovery,
    waf: profile === 'production' ? 'on' : NEUTRAL.waf,
    root: givesWay ? 'writable' : NEUTRAL.root,
    ...datedDefaults(asOf, vocabulary),
    date: vocabulary.checked,
  };
}
