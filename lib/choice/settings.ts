import type { BundleSettings, FlatSettings, SettingKey, WrittenSettings } from './bundle-settings.ts';
import type { Choice } from './choice.ts';
import { IMAGE_LENGTH_MAX, imageProblem } from './image.ts';
import { type Problem, shortened } from './problem.ts';
import { REGIONS } from './regions.ts';
import { resolveServices } from './service.ts';
import { CPU_UNITS, memoriesOf, smallestCpuFor } from './task-size.ts';
import type { Vocabulary } from './vocabulary.ts';

// Each setting is a closed rule: a value that passes can neither leave its place in YAML nor reach a shell unquoted.
// Plain code without zod, because the page checks with it while one types.

export const CHOICES = {
  egress: ['nat', 'nat-per-zone', 'endpoints'],
  'vpc-link': ['v2', 'v1'],
  discovery: ['on', 'off'],
  lang: ['en', 'ja'],
} as const;

/** REST APIs reach a balancer through VPC links V2 from this month on; before, there was only V1. */
const VPC_LINK_V2_SINCE = '2025-11';
export const COUNT_MAX = 100;
/** Listens on 8080 as uid 101 and needs no writable root but /tmp. */
export const DEFAULT_IMAGE = 'public.ecr.aws/nginx/nginx-unprivileged:1.29-alpine';

// Words that YAML reads as something else, and names that Windows keeps for devices.
const RESERVED = new Set(['no', 'yes', 'on', 'off', 'null', 'true', 'false', 'con', 'nul', 'aux', 'prn']);
/** Whether a word cannot be a name. */
export const isReserved = (word: string): boolean => RESERVED.has(word);
export const PATTERNS = {
  name: /^[a-z][a-z0-9-]{0,30}[a-z0-9]$/,
  env: /^[a-z][a-z0-9-]{0,14}[a-z0-9]$/,
  health: /^\/[A-Za-z0-9._~/-]{0,127}$/,
} as const;
export const PORT_MAX = 65_535;

type Refusal = { code: Problem['code']; allowed?: readonly string[] };
type Reading = number | string | Refusal;

function wholeNumber(text: string, min: number, max: number, code: Problem['code']): Reading {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : { code, allowed: [`${min}–${max}`] };
}

function oneOf(allowed: readonly string[]): (text: string) => Reading {
  return (text) => (allowed.includes(text) ? text : { code: 'unknown-value', allowed });
}

function word(pattern: RegExp, code: Problem['code']): (text: string) => Reading {
  const allowed = [pattern.source];
  return (text) =>
    RESERVED.has(text) ? { code: 'name-reserved', allowed } : pattern.test(text) ? text : { code, allowed };
}

function isCalendarDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const READERS: Record<SettingKey, (text: string) => Reading> = {
  name: word(PATTERNS.name, 'name-form'),
  env: word(PATTERNS.env, 'env-form'),
  region: oneOf(REGIONS),
  image: (text) => imageProblem(text) ?? text,
  port: (text) => wholeNumber(text, 1, PORT_MAX, 'port-range'),
  health: (text) => (PATTERNS.health.test(text) ? text : { code: 'health-form', allowed: [PATTERNS.health.source] }),
  cpu: (text) =>
    CPU_UNITS.map(String).includes(text) ? Number(text) : { code: 'unknown-value', allowed: CPU_UNITS.map(String) },
  memory: (text) => wholeNumber(text, 512, 122_880, 'memory-range'),
  count: (text) => wholeNumber(text, 1, COUNT_MAX, 'count-range'),
  egress: oneOf(CHOICES.egress),
  'vpc-link': oneOf(CHOICES['vpc-link']),
  discovery: oneOf(CHOICES.discovery),
  lang: oneOf(CHOICES.lang),
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
  return typeof reading === 'object' ? { problem: { field: key, value: shown, ...reading } } : { value: reading };
}

/** What holds where nothing was written. CPU and memory follow one another, so that one of them alone is enough. */
function settingDefaults(context: {
  asOf: string;
  checked: string;
  needsDiscovery: boolean;
  written: WrittenSettings;
}): FlatSettings {
  const { written } = context;
  const cpu = written.cpu ?? (written.memory === undefined ? 256 : (smallestCpuFor(written.memory) ?? 256));
  return {
    name: 'web',
    env: 'dev',
    region: 'ap-northeast-1',
    image: DEFAULT_IMAGE,
    port: 8080,
    health: '/',
    cpu,
    memory: memoriesOf(cpu)[0] ?? 512,
    count: 2,
    egress: 'nat',
    'vpc-link': context.asOf < VPC_LINK_V2_SINCE ? 'v1' : 'v2',
    discovery: context.needsDiscovery ? 'on' : 'off',
    lang: 'en',
    date: context.checked,
  };
}

/** Every setting of the bundle, what was not written taken from the defaults. */
export function resolveSettings(choice: Choice, vocabulary: Vocabulary): BundleSettings {
  const needsDiscovery = choice.needs.some(({ requirement }) => vocabulary.turnsDiscoveryOn.includes(requirement));
  const context = { asOf: choice.asOf, checked: vocabulary.checked, needsDiscovery, written: choice.settings };
  const { services: written, ...own } = choice.settings;
  const flat = { ...settingDefaults(context), ...own };
  const services = resolveServices(flat, written);
  // Nobody but a peer calls an internal service, and peers call by name.
  const discovery = services.every((service) => service.public) ? flat.discovery : 'on';
  return { ...flat, discovery, services };
}
