import type { Problem, Repair } from './problem.ts';

/** Why a text is no value; `nearest` is the value that it could be, where there is an obvious one. */
type Refused = { code: Problem['code']; allowed?: readonly string[]; nearest?: string; repair?: Repair };
/** What a rule answers for a text: the value, or why it is none. */
export type Reading = number | string | Refused;
export type Reader = (text: string) => Reading;

/** A whole number in a range, written in plain digits. */
export function wholeNumber(min: number, max: number, code: Problem['code']): Reader {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : { code, allowed: [`${min}–${max}`] };
  };
}

/** The same of how many or how much: what is beyond a bound could be the bound. */
export function amount(min: number, max: number, code: Problem['code']): Reader {
  const read = wholeNumber(min, max, code);
  return (text) => {
    const reading = read(text);
    if (typeof reading !== 'object' || !/^-?\d+$/.test(text)) return reading;
    return { ...reading, nearest: String(Math.min(max, Math.max(min, Number(text)))) };
  };
}

/** A reading that failed, as the problem of a field. */
export function problemOf(field: string, value: string, { nearest, ...refused }: Refused): Problem {
  return { field, value, ...(nearest === undefined ? {} : { repair: { [field]: nearest } }), ...refused };
}

/** One of a closed list. */
export function oneOf(allowed: readonly string[]): Reader {
  return (text) => (allowed.includes(text) ? text : { code: 'unknown-value', allowed });
}

/** A text of a form, or nothing at all. `allowed` shows the form as a person would write it. */
export function optional(pattern: RegExp, code: Problem['code'], allowed: readonly string[]): Reader {
  return (text) => (text === '' || pattern.test(text) ? text : { code, allowed });
}
