import type { Problem } from '#lib/choice/problem.ts';
import { readServices } from '#lib/choice/read-service.ts';
import type { ServiceField, WrittenService } from '#lib/choice/service.ts';

/** A field of a service as it was read; `value` undefined: not given. */
export type FieldReading = { value: WrittenService[ServiceField] } | { problem: Problem };

const pair = (line: string) => {
  const equals = line.indexOf('=');
  const [name, value] = equals === -1 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
  return `${encodeURIComponent(name.trim())}=${encodeURIComponent(value.trim())}`;
};

/** Variables stand one a line, as in an .env file. */
function pairsOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(pair)
    .join(';');
}

/** Reads one field of a service as the codec would read it from a link. */
export function readServiceField(label: string, key: ServiceField, text: string): FieldReading {
  const isList = key === 'env' || key === 'secrets';
  const field = `${key}:${isList ? pairsOf(text) : encodeURIComponent(text)}`;
  const reading = readServices([key === 'name' ? field : `name:service,${field}`]);
  const [problem] = reading.problems;
  if (problem) {
    const { repair, ...rest } = problem;
    const called = `service.${label}.${key}`;
    const [nearest] = Object.values(repair ?? {});
    return { problem: { ...rest, field: called, ...(nearest !== undefined && { repair: { [called]: nearest } }) } };
  }
  return { value: reading.services[0]?.[key] };
}

/** Variables as lines to edit. */
export function linesOf(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
