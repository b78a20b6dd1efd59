import type { Locale } from '#lib/catalog/schema.ts';
import { type DeployError, ERROR_KINDS, type ErrorKind } from '#lib/deploy/problem.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { DeployProblemWords } from '#lib/i18n/deploy-problem.ts';
import { deployProblemsEn } from '#lib/i18n/deploy-problems-en.ts';
import { deployProblemsJa } from '#lib/i18n/deploy-problems-ja.ts';

type Topic = keyof typeof deployProblemsEn;

const WORDS: Record<Locale, Record<Topic, DeployProblemWords>> = { en: deployProblemsEn, ja: deployProblemsJa };

/** What a resource's own reason tells better than that a resource failed. */
function topicOf({ kind, reason }: DeployError): Topic {
  if (kind !== 'resource') return kind;
  if (/ServiceLimitExceeded|LimitExceededException|limit exceeded|current vCPU limit/i.test(reason)) return 'limit';
  return /Deployment Circuit Breaker/i.test(reason) ? 'circuit-breaker' : kind;
}

/** What a caller is told when a request is refused; what is no value of theirs is a conflict or the server's own trouble. */
const STATUSES: Partial<Record<ErrorKind, number>> = {
  'stack-name': 400,
  template: 400,
  'template-size': 400,
  'parameter-missing': 400,
  'parameter-unknown': 400,
  'dynamic-reference': 400,
  'run-id': 400,
  capabilities: 400,
  'name-mismatch': 400,
  invalid: 400,
  credentials: 403,
  clock: 403,
  denied: 403,
  'unknown-run': 404,
  journal: 503,
  locked: 503,
  network: 503,
  throttled: 503,
};

/** The field of a body that a kind is about. */
const FIELDS: Partial<Record<ErrorKind, string>> = {
  'stack-name': 'stackName',
  'name-mismatch': 'stackName',
  'stale-review': 'changeSetId',
  capabilities: 'capabilities',
};

const CONFLICT = 409;

/** What happened and the next step, in a reader's language; AWS's own words stay as they are. */
export function problemTold(
  error: DeployError & { isResumable?: boolean },
  locale: Locale,
): { sentence: string; next: string } {
  const words = WORDS[locale][topicOf(error)];
  return { sentence: words.what(error), next: words.next(error) };
}

/** The same as one text. */
export function problemText(error: DeployError, locale: Locale): string {
  const { sentence, next } = problemTold(error, locale);
  return locale === 'ja' ? `${sentence}${next}` : `${sentence} ${next}`;
}

/**
 * What an error of the engine says. `instanceof` would not know it: Next bundles the start of the server and each route by
 * themselves, so that the engine's class is there several times.
 */
export function problemOf(error: unknown): DeployError | undefined {
  if (!(error instanceof Error) || !('error' in error)) return undefined;
  const { error: told } = error as { error: DeployError };
  return ERROR_KINDS.includes(told?.kind) ? told : undefined;
}

/** What the engine answers; what it refuses becomes a Refusal. */
export async function told<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const problem = problemOf(error);
    throw problem ? refusalOf(problem) : error;
  }
}

/** A refusal of the engine as an answer. */
export function refusalOf(error: DeployError): Refusal {
  const field = FIELDS[error.kind];
  return new Refusal({
    code: error.kind,
    status: STATUSES[error.kind] ?? CONFLICT,
    message: { ja: problemText(error, 'ja'), en: problemText(error, 'en') },
    ...(field !== undefined && { field }),
    ...(error.kind === 'capabilities' && error.names && { allowed: error.names }),
    ...(error.run !== undefined && { run: error.run }),
  });
}
