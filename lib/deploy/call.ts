import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Trouble, troubleOf } from './aws-problem.ts';
import { DeployProblem } from './problem.ts';

export type RetryTiming = {
  attempts: number;
  /** The first wait; it doubles up to the longest, with full jitter. */
  firstMs: number;
  longestMs: number;
  /** One call with all its repetitions. */
  budgetMs: number;
};

/** The SDK's own standard: up to 8 attempts; a wait of 5 s at most keeps a person informed. */
export const RETRY_TIMING: RetryTiming = { attempts: 8, firstMs: 250, longestMs: 5_000, budgetMs: 60_000 };

export type CallOptions = {
  action: string;
  timing: RetryTiming;
  signal: AbortSignal;
  secrets?: readonly string[];
  onRetry?: (trouble: Trouble) => void;
};

export type Send<Answer> = (options: { abortSignal: AbortSignal }) => Promise<Answer>;

/** A refusal with the SDK's own error name, by which a caller tells AlreadyExists from other `invalid`. */
export class CallProblem extends DeployProblem {
  readonly code: string;

  constructor(trouble: Trouble, cause: unknown) {
    super(trouble.error, cause);
    this.name = 'CallProblem';
    this.code = trouble.code;
  }
}

/** The SDK looks at the signal while it sends, not while it looks for credentials: a helper program can hang there. */
function orEnd<Answer>(answer: Promise<Answer>, abortSignal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('No answer in time.'));
    if (abortSignal.aborted) stop();
    abortSignal.addEventListener('abort', stop);
    answer.then(resolve, reject).finally(() => abortSignal.removeEventListener('abort', stop));
  });
}

async function attempts<Answer>(
  send: Send<Answer>,
  abortSignal: AbortSignal,
  { action, timing, signal, secrets = [], onRetry }: CallOptions,
): Promise<Answer> {
  const endMs = performance.now() + timing.budgetMs;
  for (let attempt = 1; ; attempt++) {
    try {
      signal.throwIfAborted();
      return await orEnd(send({ abortSignal }), abortSignal);
    } catch (cause) {
      signal.throwIfAborted();
      const trouble = troubleOf(cause, action, secrets);
      const longestMs = Math.min(timing.longestMs, timing.firstMs * 2 ** (attempt - 1) * (trouble.isThrottle ? 2 : 1));
      const waitMs = Math.random() * longestMs;
      const isLast = attempt >= timing.attempts || performance.now() + waitMs >= endMs;
      if (!trouble.isRetryable || isLast) throw new CallProblem(trouble, cause);
      onRetry?.(trouble);
      await sleep(waitMs, undefined, { signal });
    }
  }
}

/**
 * One call to AWS with its repetitions: throttling and transport faults again, refusals at once. `send` gets the signal
 * that ends the attempt. Throws CallProblem, or the signal's reason when the engine closes.
 */
export async function callAws<Answer>(send: Send<Answer>, options: CallOptions): Promise<Answer> {
  const { timing, signal } = options;
  // Not AbortSignal.any: Node 20 keeps what it made for as long as the engine's own signal lives.
  const budget = new AbortController();
  const stop = () => budget.abort();
  const timer = setTimeout(stop, timing.budgetMs);
  signal.addEventListener('abort', stop);
  try {
    return await attempts(send, budget.signal, options);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
