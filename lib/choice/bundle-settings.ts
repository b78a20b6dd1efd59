import type { Service, WrittenService } from './service.ts';

/**
 * What a bundle can be told in one word each. settings.ts has the rule of each; a text that is empty is not given.
 */
export type FlatSettings = {
  profile: string;
  name: string;
  env: string;
  region: string;
  image: string;
  port: number;
  health: string;
  /** CPU units; 1024 are one vCPU. */
  cpu: number;
  /** MiB. */
  memory: number;
  count: number;
  arch: string;
  /** An existing VPC, and two subnets of it each, parted by a comma. */
  vpc: string;
  'private-subnets': string;
  'public-subnets': string;
  egress: string;
  'vpc-link': string;
  discovery: string;
  names: string;
  /** The ARN of a certificate in ACM, the host name it is for, and the Route 53 zone that gets the alias. */
  certificate: string;
  domain: string;
  'hosted-zone': string;
  waf: string;
  auth: string;
  'authz-url': string;
  'user-pool': string;
  'user-pool-client': string;
  'user-pool-domain': string;
  'jwt-issuer': string;
  'jwks-url': string;
  /** Percent of the tasks that run on Fargate Spot. */
  spot: number;
  'instance-type': string;
  'instances-min': number;
  /** 0: as many as the tasks need. */
  'instances-max': number;
  network: string;
  /** The root file system of the container. */
  root: string;
  exec: string;
  rollout: string;
  lang: string;
  /** The form of the decision record. */
  adr: string;
  date: string;
};

/** All that a bundle is told. The flat image, port, health, cpu, memory and count are what a service has that says nothing. */
export type BundleSettings = FlatSettings & { services: readonly Service[] };

export type SettingKey = keyof FlatSettings;
/** The settings that someone wrote; the rest follow from the defaults. */
export type WrittenSettings = Partial<FlatSettings> & { services?: readonly WrittenService[] };

/** In the order in which a link says them. */
export const SETTING_KEYS = [
  'profile',
  'discovery',
  'name',
  'env',
  'region',
  'image',
  'port',
  'health',
  'cpu',
  'memory',
  'count',
  'arch',
  'vpc',
  'private-subnets',
  'public-subnets',
  'egress',
  'vpc-link',
  'names',
  'certificate',
  'domain',
  'hosted-zone',
  'waf',
  'auth',
  'authz-url',
  'user-pool',
  'user-pool-client',
  'user-pool-domain',
  'jwt-issuer',
  'jwks-url',
  'spot',
  'instance-type',
  'instances-min',
  'instances-max',
  'network',
  'root',
  'exec',
  'rollout',
  'lang',
  'adr',
  'date',
] as const satisfies readonly SettingKey[];
