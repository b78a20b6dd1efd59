import { CHOICES } from '#lib/choice/settings.ts';
import type { Dictionary } from './dictionary.ts';
import { fill } from './locale.ts';

type Words = Dictionary['bundle'];

/** A parameter as its field on the page is called: `cpu`, or `service.web.cpu`. */
export function fieldLabel(parameter: string, words: Words): string {
  const { fields, serviceFields } = words;
  const labels: Readonly<Record<string, string>> = fields;
  const ofService: Readonly<Record<string, string>> = serviceFields;
  const [kind, service = '', field = ''] = parameter.split('.');
  if (kind !== 'service') return labels[parameter] ?? parameter;
  return field === '' ? service : fill(words.repairOf, { service, field: ofService[field] ?? field });
}

/** A value as its list on the page has it; what was typed stands as it is. */
export function valueLabel(parameter: string, value: string, words: Words): string {
  const setting = parameter.split('.').at(-1) ?? '';
  const isNumber = /^\d+$/.test(value);
  if (setting === 'cpu' && isNumber) return fill(words.vcpu, { vcpu: Number(value) / 1024 });
  if (setting === 'memory' && isNumber) return fill(words.mib, { memory: value });
  const isListed = setting === 'protocol' || Object.hasOwn(CHOICES, setting);
  const values: Readonly<Record<string, string>> = setting === 'public' ? words.public : isListed ? words.options : {};
  return values[value] ?? value;
}

/** A setting with its value, as the page says both. */
export function settingText(parameter: string, value: string, words: Words): string {
  return `${fieldLabel(parameter, words)}: ${valueLabel(parameter, value, words)}`;
}
