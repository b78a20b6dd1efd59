import type { Problem } from './problem.ts';
import { shortened } from './problem.ts';
import { oneOf, type Reader, wholeNumber } from './reading.ts';
import { GPU_MAX, PROTOCOLS, SERVICE_FIELDS, SERVICES_MAX, type ServiceField, type WrittenService } from './service.ts';
import { SERVICE_PATTERNS, secretProblem, VARIABLES_MAX, variableProblem } from './service-rules.ts';
import { fieldPairs, fieldValue, type RawField, splitService } from './service-text.ts';
import { isReserved, readSetting } from './settings.ts';

type Reading = { value: WrittenService[ServiceField] } | { problem: Omit<Problem, 'field'> };

const TEXT_LENGTH_MAX = 16_384;
const SWITCH = { on: true, off: false } as const;

const refusal = (code: Problem['code'], value: string, allowed: readonly string[]): Reading => ({
  problem: { code, value: shortened(value), allowed },
});

function readName(text: string): Reading {
  const allowed = [SERVICE_PATTERNS.name.source];
  if (isReserved(text)) return refusal('name-reserved', text, allowed);
  return SERVICE_PATTERNS.name.test(text) ? { value: text } : refusal('service-name-form', text, allowed);
}

function readPath(text: string): Reading {
  const { path } = SERVICE_PATTERNS;
  return path.test(text) ? { value: text } : refusal('service-path-form', text, [path.source]);
}

function readSwitch(text: string): Reading {
  return text === 'on' || text === 'off' ? { value: SWITCH[text] } : refusal('unknown-value', text, ['on', 'off']);
}

function readFlat(key: 'image' | 'port' | 'cpu' | 'memory' | 'count' | 'health', text: string): Reading {
  const reading = readSetting(key, text);
  if (!('problem' in reading)) return reading;
  const { field: _, ...problem } = reading.problem;
  return { problem };
}

function readBy(reader: Reader, text: string): Reading {
  const reading = reader(text);
  return typeof reading === 'object' ? { problem: { value: shortened(text), ...reading } } : { value: reading };
}

/** Variables, sorted by name so that the same ones give the same bundle however they were written. */
function readVariables(field: RawField, check: typeof variableProblem): Reading {
  const pairs = fieldPairs(field);
  if (pairs.length > VARIABLES_MAX) return refusal('variables-count', String(pairs.length), [`0–${VARIABLES_MAX}`]);
  const variables = new Map<string, string>();
  for (const { key, text } of pairs) {
    const problem = check(key, text);
    if (problem) return { problem: { value: shortened(problem.code === 'variable-value' ? text : key), ...problem } };
    if (variables.has(key)) return { problem: { code: 'variable-twice', value: shortened(key) } };
    variables.set(key, text);
  }
  return { value: Object.fromEntries([...variables].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function readField(key: ServiceField, field: RawField): Reading {
  if (key === 'env') return readVariables(field, variableProblem);
  if (key === 'secrets') return readVariables(field, secretProblem);
  const text = fieldValue(field);
  if (key === 'name') return readName(text);
  if (key === 'path') return readPath(text);
  if (key === 'protocol') return readBy(oneOf(PROTOCOLS), text);
  if (key === 'gpu') return readBy(wholeNumber(0, GPU_MAX, 'number-range'), text);
  return key === 'public' ? readSwitch(text) : readFlat(key, text);
}

const isField = (key: string): key is ServiceField => SERVICE_FIELDS.some((field) => field === key);

function readService(text: string, position: number): { service: WrittenService | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const values = new Map<ServiceField, WrittenService[ServiceField]>();
  const fields = splitService(text);
  const named = fields.find(({ key }) => key === 'name');
  const label = named && 'value' in readName(fieldValue(named)) ? fieldValue(named) : String(position);
  for (const raw of fields) {
    const { key } = raw;
    const field = `service.${label}.${shortened(key)}`;
    if (!isField(key)) {
      problems.push({ field, code: 'service-field', value: shortened(key), allowed: SERVICE_FIELDS });
      continue;
    }
    if (values.has(key)) {
      problems.push({ field, code: 'repeated', value: shortened(raw.text) });
      continue;
    }
    const reading = readField(key, raw);
    if ('problem' in reading) problems.push({ field, ...reading.problem });
    else if (Object.keys(Object(reading.value)).length > 0 || typeof reading.value !== 'object')
      values.set(key, reading.value);
  }
  if (!named)
    problems.push({
      field: `service.${label}.name`,
      code: 'service-name-form',
      value: '',
      allowed: [SERVICE_PATTERNS.name.source],
    });
  const path = values.get('path');
  if (typeof path === 'string' && values.get('public') === false) {
    problems.push({ field: `service.${label}.path`, code: 'service-path-internal', value: path });
    values.delete('path');
  }
  // readField gives each field the type that Service says.
  const service = values.has('name') ? (Object.fromEntries(values) as unknown as WrittenService) : null;
  return { service, problems };
}

/** Reads the services of a link, a query or a body, in the order given. A service without a usable name is left out. */
export function readServices(texts: readonly string[]): { services: WrittenService[]; problems: Problem[] } {
  if (texts.length === 0) return { services: [], problems: [] };
  const counted = texts.filter((text) => text !== '').length;
  const allowed = [`1–${SERVICES_MAX}`];
  if (counted === 0)
    return { services: [], problems: [{ field: 'service', code: 'service-count', value: '0', allowed }] };
  const problems: Problem[] = [];
  if (texts.length > SERVICES_MAX)
    problems.push({ field: 'service', code: 'service-count', value: String(texts.length), allowed });
  const services: WrittenService[] = [];
  for (const [index, text] of texts.slice(0, SERVICES_MAX).entries()) {
    if (text.length > TEXT_LENGTH_MAX) {
      const value = shortened(text);
      problems.push({ field: `service.${index + 1}`, code: 'too-long', value, allowed: [`0–${TEXT_LENGTH_MAX}`] });
      continue;
    }
    const reading = readService(text, index + 1);
    if (reading.service) services.push(reading.service);
    problems.push(...reading.problems);
  }
  return { services, problems };
}
