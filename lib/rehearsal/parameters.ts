import type { Query } from './query.ts';
import { textAt } from './query.ts';
import { invalid } from './refusal.ts';
import type { Template, TemplateParameter } from './template.ts';

const listOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function checkNumber(name: string, value: string, { rules }: TemplateParameter): string | undefined {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return `Parameter '${name}' must be a number`;
  if (rules.MinValue !== undefined && number < Number(rules.MinValue))
    return `Parameter '${name}' must be a number not less than ${rules.MinValue}`;
  if (rules.MaxValue !== undefined && number > Number(rules.MaxValue))
    return `Parameter '${name}' must be a number not greater than ${rules.MaxValue}`;
  return undefined;
}

function checkText(name: string, value: string, { rules }: TemplateParameter): string | undefined {
  if (rules.AllowedPattern !== undefined && !new RegExp(`^(?:${rules.AllowedPattern})$`).test(value))
    return `Parameter '${name}' must match pattern ${rules.AllowedPattern}`;
  if (rules.MinLength !== undefined && value.length < Number(rules.MinLength))
    return `Parameter '${name}' must contain at least ${rules.MinLength} characters`;
  if (rules.MaxLength !== undefined && value.length > Number(rules.MaxLength))
    return `Parameter '${name}' must contain at most ${rules.MaxLength} characters`;
  return undefined;
}

function check(name: string, value: string, parameter: TemplateParameter): void {
  const { rules, type } = parameter;
  const isAllowed = rules.AllowedValues === undefined || listOf(rules.AllowedValues).includes(value);
  const problem = isAllowed
    ? ((type === 'Number' ? checkNumber(name, value, parameter) : undefined) ?? checkText(name, value, parameter))
    : `Parameter '${name}' must be one of AllowedValues`;
  if (problem === undefined) return;
  const reason = rules.ConstraintDescription;
  throw invalid(reason === undefined ? problem : `Parameter '${name}' failed to satisfy constraint: ${reason}`);
}

function askedValue(entry: Query, name: string, previous: Record<string, string>): string {
  if (entry.UsePreviousValue !== 'true') return typeof entry.ParameterValue === 'string' ? entry.ParameterValue : '';
  const value = previous[name];
  if (value === undefined)
    throw invalid(
      `Invalid input for parameter key ${name}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
    );
  return value;
}

/** The value of every parameter of a template, as asked for. Throws CloudFormation's refusals. */
export function settleParameters(
  template: Template,
  asked: readonly Query[],
  previous: Record<string, string>,
): Record<string, string> {
  const given = new Map(asked.map((entry) => [textAt(entry, 'ParameterKey') ?? '', entry]));
  const unknown = [...given.keys()].filter((name) => !(name in template.parameters));
  if (unknown.length > 0) throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const values = Object.entries(template.parameters).map(([name, parameter]) => {
    const entry = given.get(name);
    return [name, entry === undefined ? parameter.value : askedValue(entry, name, previous)] as const;
  });
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0) throw invalid(`Parameters: [${missing.join(', ')}] must have values`);
  const settled = Object.fromEntries(values.map(([name, value]) => [name, value ?? '']));
  for (const [name, parameter] of Object.entries(template.parameters)) check(name, settled[name] ?? '', parameter);
  return settled;
}
