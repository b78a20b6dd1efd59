import { invalid } from './refusal.ts';
import { mapOf, type Template } from './template.ts';

/** What names mean while a template is evaluated. */
export type Scope = {
  template: Template;
  parameters: Record<string, string>;
  pseudo: Record<string, string>;
  physicalId: (logicalId: string) => string;
  attribute: (logicalId: string, name: string) => string;
};

/** The value of AWS::NoValue: what holds it is left out. */
const NOTHING = Symbol('AWS::NoValue');

type Evaluate = (argument: unknown, scope: Scope) => unknown;

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
const listOf = (value: unknown) => (Array.isArray(value) ? value : [value]);

function refer(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return NOTHING;
  if (name in scope.pseudo) return scope.pseudo[name];
  const parameter = scope.template.parameters[name];
  if (!parameter) return scope.physicalId(name);
  const value = scope.parameters[name] ?? '';
  return /List/.test(parameter.type) ? value.split(',').map((item) => item.trim()) : value;
}

function named(name: string, scope: Scope): string {
  const [id = '', ...rest] = name.split('.');
  return rest.length > 0 ? scope.attribute(id, rest.join('.')) : textOf(refer(id, scope));
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
  const values = mapOf(evaluate(own, scope));
  return String(text).replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, inner: string) => {
    if (literal) return `\${${inner}}`;
    const name = inner.trim();
    return name in values ? textOf(values[name]) : named(name, scope);
  });
}

/** Whether a condition of the template holds. */
export function holds(name: string, scope: Scope): boolean {
  if (!(name in scope.template.conditions)) throw invalid(`Template error: unresolved condition dependency ${name}`);
  return evaluate(scope.template.conditions[name], scope) === true;
}

function select(argument: unknown, scope: Scope): unknown {
  const [index, list] = listOf(evaluate(argument, scope));
  const items = listOf(list);
  if (!(Number(index) in items))
    throw invalid(`Template error: Fn::Select cannot select nonexistent value at index ${index}`);
  return items[Number(index)];
}

function find(argument: unknown, scope: Scope): unknown {
  const [map, first, second] = listOf(evaluate(argument, scope)).map(String);
  const value = mapOf(mapOf(scope.template.mappings[map ?? ''])[first ?? ''])[second ?? ''];
  if (value === undefined) throw invalid(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
  return value;
}

const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toAddress = (number: number) => [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

function divide(argument: unknown, scope: Scope): string[] {
  const [block, count, bits] = listOf(evaluate(argument, scope));
  const [address = ''] = String(block).split('/');
  const size = 2 ** Number(bits ?? 8);
  const start = toNumber(address);
  return Array.from({ length: Number(count) }, (_, at) => `${toAddress(start + at * size)}/${32 - Number(bits ?? 8)}`);
}

function decide(argument: unknown, scope: Scope): unknown {
  const [condition, yes, no] = listOf(argument);
  return evaluate(holds(String(condition), scope) ? yes : no, scope);
}

const conditionsOf = (argument: unknown, scope: Scope) =>
  listOf(argument).map((condition) => evaluate(condition, scope) === true);

const FUNCTIONS: Record<string, Evaluate> = {
  Ref: (name, scope) => refer(String(name), scope),
  Condition: (name, scope) => holds(String(name), scope),
  'Fn::GetAtt': (argument, scope) => {
    const path = listOf(evaluate(argument, scope)).join('.');
    return named(path, scope);
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [separator, items] = listOf(evaluate(argument, scope));
    return listOf(items).map(textOf).join(String(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = listOf(evaluate(argument, scope));
    return String(text).split(String(separator));
  },
  'Fn::Select': select,
  'Fn::If': decide,
  'Fn::Equals': (argument, scope) => {
    const [a, b] = listOf(evaluate(argument, scope)).map(textOf);
    return a === b;
  },
  'Fn::Not': (argument, scope) => !conditionsOf(argument, scope)[0],
  'Fn::And': (argument, scope) => conditionsOf(argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => conditionsOf(argument, scope).some(Boolean),
  'Fn::FindInMap': find,
  'Fn::Base64': (argument, scope) => Buffer.from(textOf(evaluate(argument, scope))).toString('base64'),
  'Fn::GetAZs': (argument, scope) => {
    const region = textOf(evaluate(argument, scope)) || scope.pseudo['AWS::Region'];
    return ['a', 'c', 'd'].map((zone) => `${region}${zone}`);
  },
  'Fn::Cidr': divide,
  'Fn::ImportValue': (argument, scope) => {
    throw invalid(`No export named ${textOf(evaluate(argument, scope))} found.`);
  },
  'Fn::Transform': () => {
    throw invalid('Transforms are not part of the rehearsal.');
  },
};

/** The value of anything in a template. Throws CloudFormation's refusals. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope)).filter((item) => item !== NOTHING);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  const run = entries.length === 1 && first && Object.hasOwn(FUNCTIONS, first[0]) ? FUNCTIONS[first[0]] : undefined;
  if (run && first) return run(first[1], scope);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, evaluate(inner, scope)] as const).filter(([, inner]) => inner !== NOTHING),
  );
}
