import type { Locale } from '#lib/catalog/schema.ts';
import type { Problem, ProblemCode } from '#lib/choice/problem.ts';
import { AWS_PROBLEMS } from './aws-problems.ts';
import { CONFLICT_PROBLEMS } from './conflict-problems.ts';
import { REQUEST_PROBLEMS } from './request-problems.ts';
import type { Sentence } from './sentence.ts';
import { SERVICE_PROBLEMS } from './service-problems.ts';
import { SETTING_PROBLEMS } from './setting-problems.ts';

/** A list longer than this is cut in a sentence; `allowed` of the API holds all of it. */
const LISTED_MAX = 8;

function every(locale: Locale): Record<ProblemCode, Sentence> {
  return {
    ...REQUEST_PROBLEMS[locale],
    ...SETTING_PROBLEMS[locale],
    ...SERVICE_PROBLEMS[locale],
    ...AWS_PROBLEMS[locale],
    ...CONFLICT_PROBLEMS[locale],
  };
}

const SENTENCES: Record<Locale, Record<ProblemCode, Sentence>> = { ja: every('ja'), en: every('en') };

function listed(allowed: readonly string[], locale: Locale): string {
  const shown = allowed.slice(0, LISTED_MAX);
  const rest = allowed.length - shown.length;
  if (locale === 'ja') return `${shown.join('、')}${rest > 0 ? `ほか${rest}件` : ''}`;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

/** What is wrong with a value, in one or two sentences: the field, the rule and a repair. Client-safe. */
export function problemSentence(problem: Problem, locale: Locale): string {
  const { field, code, value, allowed = [], beside = '' } = problem;
  const reason = problem.reason?.[locale] ?? '';
  return SENTENCES[locale][code]({ field, value, allowed: listed(allowed, locale), beside, reason });
}
