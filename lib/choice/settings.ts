import { AWS_READERS } from './aws-settings.ts';
import type { BundleSettings, SettingKey } from './bundle-settings.ts';
import type { Choice } from './choice.ts';
import { IMAGE_LENGTH_MAX, imageProblem } from './image.ts';
import { type Problem, shortened } from './problem.ts';
import { amount, oneOf, optional, problemOf, type Reader, wholeNumber } from './reading.ts';
import { REGIONS } from './regions.ts';
import { resolveServices } from './service.ts';
import { settingDefaults } from './setting-defaults.ts';
import { CPU_UNITS } from './task-size.ts';
import type { Vocabulary } from './vocabulary.ts';

// Each setting is a closed rule: a value that passes can neither leave its place in YAML nor reach a shell unquoted.
// Plain code without zod, because the page checks with it while one types.

export const CHOICES = {
  profile: ['workshop', 'production'],
  egress: ['nat', 'nat-per-zone', 'endpoints'],
  'vpc-link': ['v2', 'v1'],
  discovery: ['on', 'off'],
  names: ['cloud-map', 'service-connect'],
  waf: ['off', 'on'],
  arch: ['x86_64', 'arm64'],
  network: ['awsvpc', 'bridge'],
  root: ['read-only', 'writable'],
  exec: ['off', 'on'],
  rollout: ['rolling', 'blue-green'],
  auth: ['none', 'lambda', 'cognito', 'jwt'],
  lang: ['en', 'ja'],
  adr: ['madr', 'nygard', 'log4brains'],
} as const;

export const COUNT_MAX = 100;
export const INSTANCES_MAX = { 'instances-min': 100, 'instances-max': 1000 } as const;

// Words that YAML reads as something else, and names that Windows keeps for devices.
const RESERVED = new Set(['no', 'yes', 'on', 'off', 'null', 'true', 'false', 'con', 'nul', 'aux', 'prn']);
/** Whether a word cannot be a name. */
export const isReserved = (word: string): boolean => RESERVED.has(word);
export const PATTERNS = {
  name: /^[a-z][a-z0-9-]{0,30}[a-z0-9]$/,
  env: /^[a-z][a-z0-9-]{0,14}[a-z0-9]$/,
  health: /^\/[A-Za-z0-9._~/-]{0,127}$/,
  'instance-type': /^[a-z][a-z0-9-]{1,15}\.[a-z0-9-]{2,15}$/,
} as const;
export const PORT_MAX = 65_535;

function word(pattern: RegExp, code: Problem['code']): Reader {
  const allowed = [pattern.source];
  return (text) =>
    RESERVED.has(text) ? { code: 'name-reserved', allowed } : pattern.test(text) ? text : { code, allowed };
}

function isCalendarDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const READERS: Record<SettingKey, Reader> = {
  ...AWS_READERS,
  profile: oneOf(CHOICES.profile),
  name: word(PATTERNS.name, 'name-form'),
  env: word(PATTERNS.env, 'env-form'),
  region: oneOf(REGIONS),
  image: (text) => imageProblem(text) ?? text,
  port: wholeNumber(1, PORT_MAX, 'port-range'),
  health: (text) => (PATTERNS.health.test(text) ? text : { code: 'health-form', allowed: [PATTERNS.health.source] }),
  cpu: (text) =>
    CPU_UNITS.map(String).includes(text) ? Number(text) : { code: 'unknown-value', allowed: CPU_UNITS.map(String) },
  memory: wholeNumber(512, 122_880, 'memory-range'),
  count: amount(1, COUNT_MAX, 'count-range'),
  arch: oneOf(CHOICES.arch),
  egress: oneOf(CHOICES.egress),
  'vpc-link': oneOf(CHOICES['vpc-link']),
  discovery: oneOf(CHOICES.discovery),
  names: oneOf(CHOICES.names),
  waf: oneOf(CHOICES.waf),
  auth: oneOf(CHOICES.auth),
  spot: amount(0, 100, 'number-range'),
  'instance-type': optional(PATTERNS['instance-type'], 'instance-type-form', ['<family>.<size>']),
  'instances-min': amount(0, INSTANCES_MAX['instances-min'], 'number-range'),
  'instances-max': amount(0, INSTANCES_MAX['instances-max'], 'number-range'),
  network: oneOf(CHOICES.network),
  root: oneOf(CHOICES.root),
  exec: oneOf(CHOICES.exec),
  rollout: oneOf(CHOICES.rollout),
  lang: oneOf(CHOICES.lang),
  adr: oneOf(CHOICES.adr),
  date: (text) => (isCalendarDay(text) ? text : { code: 'date-form', allowed: ['YYYY-MM-DD'] }),
};

/** Longer than any setting may be; what is longer is not even looked at. */
const VALUE_LENGTH_MAX = Math.max(IMAGE_LENGTH_MAX, 128);

/** Reads one setting; a problem names the field and what is allowed. */
export function readSetting(key: SettingKey, text: string): { value: string | number } | { problem: Problem } {
  const shown = shortened(text);
  if (text.length > VALUE_LENGTH_MAX)
    return { problem: { field: key, code: 'too-long', value: shown, allowed: [`0–${VALUE_LENGTH_MAX}`] } };
  const reading = READERS[key](text);
  return typeof reading === 'object' ? { problem: problemOf(key, shown, reading) } : { value: reading };
}

/** Every setting of the bundle, what was not written taken from the defaults. */
export function resolveSettings(choice: Choice, vocabulary: Vocabulary): BundleSettings {
  const { services: written, ...own } = choice.settings;
  const flat = { ...settingDefaults(choice, vocabulary), ...own };
  const services = resolveServices(flat, written);
  // Nobody but a peer calls an internal service, and peers call by name.
  const discovery = services.every((service) => service.public) ? flat.discovery : 'on';
  return { ...flat, discovery, services };
}
