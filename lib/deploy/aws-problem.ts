import { type DeployError, DeployProblem } from './problem.ts';
import { redact } from './redact.ts';

const THROTTLED =
  /^(?:Throttling|ThrottlingException|ThrottledException|RequestThrottled|RequestLimitExceeded|TooManyRequestsException|SlowDown|BandwidthLimitExceeded)$/;
const CREDENTIALS =
  /^(?:ExpiredToken|ExpiredTokenException|RequestExpired|InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClientException|MissingAuthenticationToken|MissingAuthenticationTokenException|AuthFailure|CredentialsProviderError|TokenProviderError|SignatureDoesNotMatch|IncompleteSignature)$/;
const DENIED =
  /^(?:AccessDenied|AccessDeniedException|UnauthorizedOperation|AuthorizationError|NotAuthorized|OptInRequired)$/;
const CLOCK = /Signature expired|Signature not yet current|difference between the request time and the current time/i;
const CLOCK_NAME = /^(?:RequestTimeTooSkewed|RequestInTheFuture)$/;
const SECRETLESS_REASON = 'AWS did not accept the credentials.';

type AwsError = Error & { name: string; code?: string; $metadata?: { httpStatusCode?: number }; $fault?: string };

export type Trouble = { error: DeployError; isThrottle: boolean; isRetryable: boolean; code: string };

const isAwsError = (value: unknown): value is AwsError => value instanceof Error;

function deniedAction(message: string, action: string): string {
  return /not authorized to perform:?\s+([a-z0-9-]+:\w+)/i.exec(message)?.[1] ?? action;
}

function refusalOf(code: string, status: number, reason: string, action: string): DeployError | null {
  if (CLOCK_NAME.test(code) || CLOCK.test(reason)) return { kind: 'clock', reason };
  if (CREDENTIALS.test(code)) return { kind: 'credentials', reason: reason || SECRETLESS_REASON };
  if (DENIED.test(code)) return { kind: 'denied', reason, action: deniedAction(reason, action) };
  if (code === 'LimitExceededException' || code === 'LimitExceeded') return { kind: 'limit', reason };
  if (status === 403) return { kind: 'denied', reason, action };
  return null;
}

/**
 * What an error of the SDK means. `action` is IAM's name of the call, such as `cloudformation:ExecuteChangeSet`. What has
 * no answer of AWS's own (a reset, half a document, a proxy's page) counts as network and may be tried again.
 */
export function troubleOf(cause: unknown, action: string, secrets: readonly string[] = []): Trouble {
  if (cause instanceof DeployProblem) return { error: cause.error, isThrottle: false, isRetryable: false, code: '' };
  const known = isAwsError(cause) ? cause : new Error(String(cause));
  const code = known.name === 'Error' && 'code' in known && typeof known.code === 'string' ? known.code : known.name;
  const status = isAwsError(cause) ? (cause.$metadata?.httpStatusCode ?? 0) : 0;
  const reason = redact(known.message, secrets);
  if (THROTTLED.test(code) || status === 429 || /^Rate exceeded/i.test(reason)) {
    return { error: { kind: 'throttled', reason }, isThrottle: true, isRetryable: true, code };
  }
  // A proxy's page and half a document come with a status too, but with no code of AWS's.
  const isOwn = isAwsError(cause) && cause.$fault === 'client' && !/^Unknown/.test(code);
  const isChain = /ProviderError$/.test(code);
  const refusal = isOwn || isChain ? refusalOf(code, status, reason, action) : null;
  if (refusal) return { error: refusal, isThrottle: false, isRetryable: false, code };
  if (isOwn && status < 500) {
    return { error: { kind: 'invalid', reason, action }, isThrottle: false, isRetryable: false, code };
  }
  const words = /^Unknown|html|xml|deserializ|aborted/i.test(`${code} ${reason}`)
    ? `The answer of ${action} was not AWS's own.`
    : reason;
  return { error: { kind: 'network', reason: words, status: code }, isThrottle: false, isRetryable: true, code };
}
