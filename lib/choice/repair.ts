import { SETTING_KEYS, type WrittenSettings } from './bundle-settings.ts';
import type { Choice } from './choice.ts';
import type { Repair } from './problem.ts';
import { readServices } from './read-service.ts';
import { labelledService, type WrittenService } from './service.ts';
import { splitService } from './service-text.ts';
import { readSetting } from './settings.ts';
import { writeService } from './write-service.ts';

const SERVICE_FIELD = /^service\.(.+)\.([a-z]+)$/;

/** The services with one field written anew. */
function withField(services: readonly WrittenService[], label: string, field: string, value: string): WrittenService[] {
  const target = labelledService(services, label);
  const texts = services.map((service, index) => {
    if (index !== target) return writeService(service);
    const others = splitService(writeService(service)).filter(({ key }) => key !== field);
    return [...others, ...(value === '' ? [] : [{ key: field, text: value }])]
      .map(({ key, text }) => `${key}:${text}`)
      .join(',');
  });
  return readServices(texts).services;
}

function withValue(settings: WrittenSettings, parameter: string, value: string): WrittenSettings {
  const [, label, field] = SERVICE_FIELD.exec(parameter) ?? [];
  if (label !== undefined && field !== undefined)
    return settings.services ? { ...settings, services: withField(settings.services, label, field, value) } : settings;
  const key = SETTING_KEYS.find((known) => known === parameter);
  if (key === undefined) return settings;
  const { [key]: _, ...others } = settings;
  const reading = readSetting(key, value);
  return value === '' || 'problem' in reading ? others : { ...others, [key]: reading.value };
}

/** A choice with the repair of a problem made: what a person would write who follows its sentence. */
export function repaired<T extends Pick<Choice, 'settings'>>(choice: T, repair: Repair): T {
  const settings = Object.entries(repair).reduce(
    (mended, [parameter, value]) => withValue(mended, parameter, value),
    choice.settings,
  );
  return { ...choice, settings };
}
