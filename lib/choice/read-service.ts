import { type Problem, type Repair, shortened } from './problem.ts';
import { amount, oneOf, problemOf, type Reader } from './reading.ts';
import { GPU_MAX, PROTOCOLS, SERVICES_MAX, type ServiceField, type WrittenService } from './service.ts';
import { SERVICE_FIELDS } from './service-fields.ts';
import { nearestPath } from './service-instead.ts';
import { SERVICE_PATTERNS, secretProblem, VARIABLES_MAX, variableProblem } from './service-rules.ts';
import { fieldPairs, fieldValue, type RawField, splitService } from './service-text.ts';
import { isReserved, readSetting } from './settings.ts';

/** A problem's repair speaks of the field by its own name, as its service's label is not known here. */
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
  if (path.test(text)) return { value: text };
  const nearest = nearestPath(text);
  return {
    problem: problemOf('path', shortened(text), {
      code: 'service-path-form',
      allowed: [path.source],
      ...(nearest !== undefined && { nearest }),
    }),
  };
}

function readSwitch(text: string): Reading {
  return text === 'on' || text === 'off' ? { value: SWITCH[text] } : refusal('unknown-value', text, ['on', 'off']);
}

function readFlat(key: 'image' | 'port' | 'cpu' | 'memory' | 'count' | 'health', text: string): Reading {
  const reading = readSetting(key, text);
  return reading;
}

function readBy(key: ServiceField, reader: Reader, text: string): Reading {
  const reading = reader(text);
  return typeof reading === 'object' ? { problem: problemOf(key, shortened(text), reading) } : { value: reading };
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
  if (key === 'protocol') return readBy(key, oneOf(PROTOCOLS), text);
  if (key === 'gpu') return readBy(key, amount(0, GPU_MAX, 'number-range'), text);
  return key === 'public' ? readSwitch(text) : readFlat(key, text);
}

const isField = (key: string): key is ServiceField => SERVICE_FIELDS.some((field) => field === key);

/** The name that a text gives its service, if it can be one. */
function usableName(text: string): string | undefined {
  const named = splitService(text).find(({ key }) => key === 'name');
  return named && 'value' in readName(fieldValue(named)) ? fieldValue(named) : undefined;
}

/** The problem of a service's field. One that is called by its place may have lost it, so it gets no repair. */
function fieldProblem(label: string, key: string, { repair: own, ...problem }: Omit<Problem, 'field'>): Problem {
  const field = `service.${label}.${key}`;
  const repair: Repair | undefined = own && !/^\d/.test(label) ? { [field]: own[key] ?? '' } : undefined;
  return { ...problem, field, ...(repair && { repair }) };
}

function readService(text: string, label: string): { service: WrittenService | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const values = new Map<ServiceField, WrittenService[ServiceField]>();
  const fields = splitService(text);
  const named = fields.find(({ key }) => key === 'name');
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
    if ('problem' in reading) problems.push(fieldProblem(label, shortened(key), reading.problem));
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

/** The way out of too many: the first ones stay. Of more than a few, whoever wrote them has to say which. */
function tooMany(texts: readonly string[]): { repair?: Repair } {
  const places = texts.map((_, index) => index + 1).slice(SERVICES_MAX);
  if (places.length > SERVICES_MAX) return {};
  return { repair: Object.fromEntries(places.map((place) => [`service.${place}`, ''])) };
}

/** Reads the services of a link, a query or a body, in the order given. A service without a usable name is left out. */
export function readServices(texts: readonly string[]): { services: WrittenService[]; problems: Problem[] } {
  if (texts.length === 0) return { services: [], problems: [] };
  const counted = texts.filter((text) => text !== '').length;
  const allowed = [`1–${SERVICES_MAX}`];
  if (counted === 0)
    return {
      services: [],
      problems: [{ field: 'service', code: 'service-count', value: '0', allowed, repair: { service: '' } }],
    };
  const problems: Problem[] = [];
  if (texts.length > SERVICES_MAX)
    problems.push({ field: 'service', code: 'service-count', value: String(texts.length), allowed, ...tooMany(texts) });
  const names = texts
    .slice(0, SERVICES_MAX)
    .map((text) => (text.length > TEXT_LENGTH_MAX ? undefined : usableName(text)));
  const services: WrittenService[] = [];
  for (const [index, text] of texts.slice(0, SERVICES_MAX).entries()) {
    if (text.length > TEXT_LENGTH_MAX) {
      const value = shortened(text);
      problems.push({ field: `service.${index + 1}`, code: 'too-long', value, allowed: [`0–${TEXT_LENGTH_MAX}`] });
      continue;
    }
    const name = names[index];
    const isAlone = name !== undefined && names.filter((other) => other === name).length === 1;
    const reading = readService(text, isAlone ? name : String(index + 1));
    if (reading.service) services.push(reading.service);
    problems.push(...reading.problems);
  }
  return { services, problems };
}
