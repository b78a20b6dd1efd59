import { SERVICE_FIELDS, type ServiceField, type WrittenService } from './service.ts';

// name:web,image:nginx%3A1.29,env:MODE=fast;LEVEL=info - commas part fields, semicolons pairs. The link's own encoding
// comes on top, so a value with a comma, a semicolon or a percent sign is encoded twice there.

/** A field as it was written, not yet looked at. */
export type RawField = { key: string; text: string };
/** A variable as it was written. */
export type RawPair = { key: string; text: string };

const encode = (text: string) =>
  text.replace(/[%,;]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** What is no encoding stays as it is: the link may have been decoded already. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parts the text of a service into fields, values as they stand. */
export function splitService(text: string): RawField[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      return colon === -1 ? { key: part, text: '' } : { key: part.slice(0, colon), text: part.slice(colon + 1) };
    });
}

/** The plain value of a field. */
export function fieldValue({ text }: RawField): string {
  return decode(text);
}

/** The pairs of `env` or `secrets`. */
export function fieldPairs({ text }: RawField): RawPair[] {
  return text
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals === -1
        ? { key: decode(part), text: '' }
        : { key: decode(part.slice(0, equals)), text: decode(part.slice(equals + 1)) };
    });
}

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
