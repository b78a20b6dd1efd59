import type { ServiceField, WrittenService } from './service.ts';
import { SERVICE_FIELDS } from './service-fields.ts';

// Apart from the reading: a page writes its address at once and reads one only on Back. The form: service-text.ts.

const encode = (text: string) =>
  text.replace(/[%,;]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

type FieldValue = string | number | boolean | Readonly<Record<string, string>>;

function fieldText(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value !== 'object') return encode(String(value));
  return Object.entries(value)
    .map(([key, text]) => `${encode(key).replaceAll('=', '%3D')}=${encode(text)}`)
    .join(';');
}

/** Fields as the text of a service. `splitService` reads them again, whatever their values hold. */
export function joinFields(fields: Iterable<readonly [string, FieldValue]>): string {
  return [...fields].map(([key, value]) => `${encode(key).replaceAll(':', '%3A')}:${fieldText(value)}`).join(',');
}

/** The text of a service, its fields in a fixed order. Reading it gives the service again. */
export function writeService(service: WrittenService): string {
  const fields = SERVICE_FIELDS.flatMap((key: ServiceField): [string, FieldValue][] => {
    const value = service[key];
    return value === undefined || value === null ? [] : [[key, value]];
  });
  return joinFields(fields);
}
