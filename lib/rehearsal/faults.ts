import { Refusal } from './refusal.ts';

/** A fault to show on the nth call of an action (`*`: of any), for a number of times. */
export type Fault = {
  action: string;
  kind:
    | 'throttle'
    | 'limit'
    | 'error500'
    | 'error503'
    | 'expired'
    | 'invalid-token'
    | 'denied'
    | 'skew'
    | 'bad-signature'
    | 'latency'
    | 'hang'
    | 'reset'
    | 'lost-response'
    | 'truncate'
    | 'html';
  /** The first call that it meets, counted from when it was set; 1 when absent. */
  from?: number;
  /** How many calls it meets; 1 when absent. */
  times?: number;
  /** How long the answer is held back (`latency`); a second when absent. */
  ms?: number;
};

const seen = new WeakMap<Fault, number>();

/** The fault that meets this call of an action. Every rule counts the calls that it could meet. */
export function faultFor(faults: readonly Fault[], action: string): Fault | undefined {
  const met = faults
    .filter((fault) => fault.action === action || fault.action === '*')
    .filter((fault) => {
      const { from = 1, times = 1 } = fault;
      const call = (seen.get(fault) ?? 0) + 1;
      seen.set(fault, call);
      return call >= from && call < from + times;
    });
  return met[0];
}

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** The refusal that a fault is, if it is one of AWS's own. */
export function refusalOf({ kind }: Fault, action: string, arn: string, now: number): Refusal | undefined {
  const expired = `Signature expired: ${stamp(now - 1_200_000)} is now earlier than ${stamp(now - 300_000)} (${stamp(now)} - 5 min.)`;
  const refusals: Partial<Record<Fault['kind'], Refusal>> = {
    throttle: new Refusal('Throttling', 'Rate exceeded'),
    limit: new Refusal('LimitExceededException', 'Limit for stack has been exceeded'),
    error500: new Refusal('InternalFailure', 'The request processing has failed because of an unknown error.', 500),
    error503: new Refusal('ServiceUnavailable', 'Service is unavailable. Please try again later.', 503),
    expired: new Refusal('ExpiredToken', 'The security token included in the request is expired', 403),
    'invalid-token': new Refusal('InvalidClientTokenId', 'The security token included in the request is invalid.', 403),
    denied: new Refusal(
      'AccessDenied',
      `User: ${arn} is not authorized to perform: cloudformation:${action} because no identity-based policy allows the cloudformation:${action} action`,
      403,
    ),
    skew: new Refusal('SignatureDoesNotMatch', expired, 403),
    'bad-signature': new Refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      403,
    ),
  };
  return refusals[kind];
}
