import { fieldValue, type RawField, splitService } from './service-text.ts';

/** `env` and `secrets` hold pairs, and may be written in JSON as a link writes them. */
const PAIRED: readonly string[] = ['env', 'secrets'];

const textOf = (field: RawField) => (PAIRED.includes(field.key) ? field.text : fieldValue(field));

/** The parameters of a link as the API takes them in a JSON body, where a key can stand only once. */
export function bodyOf(entries: readonly (readonly [string, string])[]): Record<string, unknown> {
  const services = entries.flatMap(([key, text]) => (key === 'service' ? [text] : []));
  const plain = entries.filter(([key]) => key !== 'service');
  const fields = services.map((text) =>
    Object.fromEntries(splitService(text).map((field) => [field.key, textOf(field)])),
  );
  return { ...Object.fromEntries(plain), ...(fields.length > 0 && { services: fields }) };
}
