import { type Problem, shortened } from './problem.ts';
import { USAGE_KEYS, type UsageKey, type WrittenUsage } from './usage.ts';

export const USAGE_MAX: Readonly<Record<UsageKey, number>> = { rps: 10_000, 'out-gb': 100_000, 'log-gb': 100_000 };

/** Reads one figure: 0 to its most, at most two decimals. A problem names the field and what is allowed. */
export function readUsageFigure(key: UsageKey, text: string): { value: number } | { problem: Problem } {
  const value = /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= USAGE_MAX[key]) return { value };
  const allowed = [`0–${USAGE_MAX[key]}`];
  return { problem: { field: key, code: 'amount-range', value: shortened(text), allowed } };
}

/** Reads the figures among the values of a link, a query or a body. */
export function readUsage(values: ReadonlyMap<string, string>): { usage: WrittenUsage; problems: Problem[] } {
  const usage: Partial<Record<UsageKey, number>> = {};
  const problems: Problem[] = [];
  for (const key of USAGE_KEYS) {
    const text = values.get(key);
    if (text === undefined) continue;
    const reading = readUsageFigure(key, text);
    if ('value' in reading) usage[key] = reading.value;
    else problems.push(reading.problem);
  }
  return { usage, problems };
}
