/**
 * What a bundle can be told. settings.ts has the rule of each.
 */
export type BundleSettings = {
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

export type SettingKey = keyof BundleSettings;
/** The settings that someone wrote; the rest follow from the defaults. */
export type WrittenSettings = Partial<BundleSettings>;

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
