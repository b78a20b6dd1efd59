import type { Drafts } from '#components/workbench/workbench-store.ts';
import type { SettingKey, WrittenSettings } from '#lib/choice/bundle-settings.ts';
import type { Repair } from '#lib/choice/problem.ts';
import { repaired } from '#lib/choice/repair.ts';
import {
  labelledService,
  SERVICES_MAX,
  type Service,
  type ServiceField,
  type WrittenService,
} from '#lib/choice/service.ts';
import { freePort } from '#lib/choice/service-instead.ts';
import { SERVICE_PATTERNS } from '#lib/choice/service-rules.ts';
import { readSetting } from '#lib/choice/settings.ts';
import { memoriesOf } from '#lib/choice/task-size.ts';
import { readServiceField } from './read-service-field.ts';

// What one does to the settings, as plain steps from one state to the next. They load with the form, not with the page.

/** The settings as they count, and what was typed and does not pass its rule yet. */
export type Edited = { settings: WrittenSettings; drafts: Drafts };

/** What a single service takes from the bundle's flat settings. */
const FLAT = ['image', 'port', 'cpu', 'memory', 'count', 'health'] as const satisfies readonly SettingKey[];
const FIRST = 'web';
const NEXT = ['api', 'admin', 'worker', 'search', 'jobs'] as const;

const isFlat = (key: string): key is (typeof FLAT)[number] => FLAT.some((flat) => flat === key);

/** Where a field's draft waits. */
export function draftOf(index: number, key: ServiceField): string {
  return `service.${index}.${key}`;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key));
}

/** CPU and memory follow one another: a memory that was written for another CPU size goes. */
function fitting<T extends { cpu?: number; memory?: number }>(sized: T): T {
  const { memory, ...rest } = sized;
  const isFitting = memory === undefined || sized.cpu === undefined || memoriesOf(sized.cpu).includes(memory);
  return isFitting ? sized : (rest as T);
}

/** Takes a setting as typed; what does not pass its rule becomes a draft. */
export function withSetting({ settings, drafts }: Edited, key: SettingKey, text: string): Edited {
  const reading = readSetting(key, text);
  if ('problem' in reading) return { settings, drafts: { ...drafts, [key]: text } };
  const others: WrittenSettings = without(settings, key);
  const next = reading.value === '' ? others : { ...others, [key]: reading.value };
  return { settings: key === 'cpu' ? fitting(next) : next, drafts: without(drafts, key) };
}

/** The services as a list of their own; the first takes along what the flat settings said of it. */
function listed({ settings, drafts }: Edited): {
  services: WrittenService[];
  settings: WrittenSettings;
  drafts: Drafts;
} {
  if (settings.services && settings.services.length > 0) return { services: [...settings.services], settings, drafts };
  const { name = FIRST } = settings;
  const own = Object.entries(settings).filter(([key]) => isFlat(key));
  const first = { name: SERVICE_PATTERNS.name.test(name) ? name : FIRST, ...Object.fromEntries(own) };
  const rest = Object.fromEntries(Object.entries(settings).filter(([key]) => !isFlat(key)));
  const moved = Object.entries(drafts).map(([key, text]) => [isFlat(key) ? draftOf(0, key) : key, text]);
  return { services: [first], settings: rest, drafts: Object.fromEntries(moved) };
}

function owned(edited: Edited): Edited {
  const { services, settings, drafts } = listed(edited);
  return { settings: { ...settings, services }, drafts };
}

/** Takes a field of a service as typed. A single service that no list names keeps its plain fields in the flat settings. */
export function withServiceField(edited: Edited, index: number, key: ServiceField, text: string): Edited {
  if (!edited.settings.services?.length && isFlat(key)) return withSetting(edited, key, text);
  const { services, settings, drafts } = listed(edited);
  const service = services[index];
  if (!service) return edited;
  const reading = readServiceField(service.name, key, text);
  if ('problem' in reading)
    return { settings: edited.settings, drafts: { ...edited.drafts, [draftOf(index, key)]: text } };
  const { [key]: _, ...others } = service;
  // The name is never left out: readServiceField gives it, or a problem.
  const next = { ...others, ...(reading.value === undefined ? {} : { [key]: reading.value }) } as WrittenService;
  const changed = services.map((each, at) => (at === index ? fitting(hidden(next)) : each));
  return { settings: { ...settings, services: changed }, drafts: without(drafts, draftOf(index, key)) };
}

/** Nothing leads to an internal service, so it has no path. */
function hidden({ path, ...service }: WrittenService): WrittenService {
  return service.public === false || path === undefined ? service : { ...service, path };
}

/** One service more, with a name and a port that are free. */
export function withAnotherService(edited: Edited, resolved: readonly Service[]): Edited {
  const { services, settings, drafts } = listed(edited);
  if (services.length >= SERVICES_MAX) return edited;
  const name = NEXT.find((candidate) => services.every((service) => service.name !== candidate)) ?? FIRST;
  const port = freePort(Math.max(...resolved.map((service) => service.port)), resolved);
  return { settings: { ...settings, services: [...services, { name, port }] }, drafts };
}

/** One service less; drafts of those behind it move up. */
export function withoutService({ settings, drafts }: Edited, index: number): Edited {
  const services = (settings.services ?? []).filter((_, at) => at !== index);
  const moved = Object.entries(drafts).flatMap(([key, text]) => {
    const [kind, at, field] = key.split('.');
    if (kind !== 'service' || at === undefined || Number(at) < index) return [[key, text]];
    return Number(at) === index ? [] : [[`service.${Number(at) - 1}.${field}`, text]];
  });
  return { settings: { ...settings, services }, drafts: Object.fromEntries(moved) };
}

/** Takes a repair, or an offer: what it names loses its draft, and a field of a service makes the flat settings one. */
export function withRepair(edited: Edited, repair: Repair): Edited {
  const parameters = Object.keys(repair);
  const start = parameters.some((parameter) => parameter.startsWith('service.')) ? owned(edited) : edited;
  const { settings } = repaired(start, repair);
  const draftFor = (parameter: string) => {
    const [kind, label = '', field] = parameter.split('.');
    return kind === 'service' ? `service.${labelledService(start.settings.services ?? [], label)}.${field}` : parameter;
  };
  return { settings, drafts: parameters.map(draftFor).reduce(without<string>, start.drafts) };
}
