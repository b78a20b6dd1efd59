import { type Problem, shortened } from '#lib/choice/problem.ts';
import { fieldPairs } from '#lib/choice/service-text.ts';
import { joinFields } from '#lib/choice/write-service.ts';
import { Refusal } from './refusal.ts';

// Assigned to a plain object, these would reach its prototype.
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Whether a value of JSON is an object, and no list. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isForbiddenKey = (key: string) => FORBIDDEN_KEYS.includes(key);

/** Throws a Refusal on a key that no body may hold. */
export function refuseKey(key: string): void {
  if (isForbiddenKey(key)) throw new Refusal({ code: 'forbidden-key', field: key });
}

/** A value of JSON as a query would have it. Throws a Refusal on a list, an object or null. */
export function readValue(key: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  // The switches among the parameters say on and off.
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const problem: Problem = {
    field: shortened(key),
    code: 'not-a-value',
    value: '',
    allowed: ['string', 'number', 'boolean'],
  };
  throw new Refusal(problem);
}

/** `env` and `secrets` are objects of texts, or such a text as a link has. */
function readField(key: string, value: unknown): string | Record<string, string> {
  refuseKey(key);
  const field = `services.${key}`;
  const isVariables = key === 'env' || key === 'secrets';
  if (isVariables && typeof value === 'string')
    return Object.fromEntries(fieldPairs({ key, text: value }).map((pair) => [pair.key, pair.text]));
  if (!isVariables || !isObject(value)) return readValue(field, value);
  const pairs = Object.entries(value).map(([name, text]): [string, string] => {
    refuseKey(name);
    return [name, readValue(`${field}.${name}`, text)];
  });
  return Object.fromEntries(pairs);
}

/**
 * The `services` of a JSON body as the texts that a query has for them. None at all is one without a word, which is
 * refused. Throws a Refusal where something is no list of objects.
 */
export function readServices(services: unknown): string[] {
  if (!Array.isArray(services)) return [readValue('services', null)];
  const texts = services.map((service: unknown) => {
    if (!isObject(service)) return readValue('services', null);
    const fields = Object.entries(service).filter(([, value]) => value !== null);
    return joinFields(
      fields.map(([key, value]): [string, string | Record<string, string>] => [key, readField(key, value)]),
    );
  });
  return texts.length > 0 ? texts : [''];
}
