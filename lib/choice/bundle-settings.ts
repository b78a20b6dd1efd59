import type { Service, WrittenService } from './service.ts';

/**
 * What a bundle can be told in one word each. settings.ts has the rule of each.
 */
export type FlatSettings = {
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
  egress: string;
  'vpc-link': string;
  discovery: string;
  lang: string;
  date: string;
};

/** All that a bundle is told. The flat image, port, health, cpu, memory and count are what a service has that says nothing. */
export type BundleSettings = FlatSettings & { services: readonly Service[] };

export type SettingKey = keyof FlatSettings;
/** The settings that someone wrote; the rest follow from the defaults. */
export type WrittenSettings = Partial<FlatSettings> & { services?: readonly WrittenService[] };

export const SETTING_KEYS = [
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
  'egress',
  'vpc-link',
  'lang',
  'date',
] as const satisfies readonly SettingKey[];
