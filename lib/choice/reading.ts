import type { Problem } from './problem.ts';

/** What a rule answers for a text: the value, or why it is none. */
export type Reading = number | string | { code: Problem['code']; allowed?: readonly string[] };
export type Reader = (text: string) => Reading;

/** A whole number in a range, written in plain digits. */
export function wholeNumber(min: number, max: number, code: Problem['code']): Reader {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : { code, allowed: [`${min}–${max}`] };
  };
}

/** One of a closed list. */
export function oneOf(allowed: readonly string[]): Reader {
  return (text) => (allowed.includes(text) ? text : { code: 'unknown-value', allowed });
}

/** A text of a form, or nothing at all. `allowed` shows the form as a person would write it. */
export function optional(pattern: RegExp, code: Problem['code'], allowed: readonly string[]): Reader {
  return (text) => (text === '' || pattern.test(text) ? text : { code, allowed });
}
