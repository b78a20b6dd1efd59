import type { Locale } from '#lib/catalog/schema.ts';
import type { Problem, ProblemCode, Repair } from '#lib/choice/problem.ts';
import { problemSentence } from '#lib/i18n/problems.ts';
import { FAILURES } from './failures.ts';

export type FailureCode = keyof typeof FAILURES;
export type ErrorCode = FailureCode | ProblemCode;
export type ErrorEnvelope = {
  error: { code: string; message: string; field?: string; allowed?: readonly string[]; repair?: Repair; run?: string };
};

/** A failure whose words and status come with it: what AWS or the engine of deployments says. */
export type Told = {
  code: string;
  status: number;
  message: Readonly<Record<Locale, string>>;
  field?: string;
  allowed?: readonly string[];
  /** The deployment to look at instead. */
  run?: string;
};

export const FAILURE_CODES: readonly string[] = Object.keys(FAILURES);

function isFailure(code: ErrorCode): code is FailureCode {
  return Object.hasOwn(FAILURES, code);
}

/** The one table from a code to a status. */
export function statusOf(code: ErrorCode): number {
  return isFailure(code) ? FAILURES[code].status : 400;
}

type Reason =
  | Problem
  | { code: FailureCode; field?: string; allowed?: readonly string[]; retryAfterSeconds?: number }
  | Told;

function messageOf(reason: Reason, locale: Locale): string {
  if ('message' in reason) return reason.message[locale];
  return 'value' in reason ? problemSentence(reason, locale) : FAILURES[reason.code][locale];
}

/** What a route throws when it will not answer: a problem of a value, or a failure of the table above. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }

  get status(): number {
    if ('status' in this.reason) return this.reason.status;
    // A problem of a value may share its code with a failure: too many names are no flood of requests.
    return 'value' in this.reason ? 400 : statusOf(this.reason.code);
  }

  /** Seconds after which the same request may be taken. */
  get retryAfterSeconds(): number | undefined {
    return 'retryAfterSeconds' in this.reason ? this.reason.retryAfterSeconds : undefined;
  }

  /** The answer's body, its message in the caller's language. */
  envelope(locale: Locale): ErrorEnvelope {
    const { code, field, allowed } = this.reason;
    const message = messageOf(this.reason, locale);
    const repair = 'repair' in this.reason ? this.reason.repair : undefined;
    return {
      error: {
        code,
        message,
        ...(field !== undefined && { field }),
        ...(allowed && { allowed }),
        ...(repair && { repair }),
        ...('run' in this.reason && this.reason.run !== undefined && { run: this.reason.run }),
      },
    };
  }
}

/** Whether an error is a refusal of ours, of whatever bundle of Next: `instanceof` knows only those of its own. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'envelope' in error;
}
