import { expect, test } from 'vitest';
import { troubleOf } from './aws-problem.ts';
import { redact } from './redact.ts';
import { situationOf } from './stack-state.ts';

/** As the SDK throws what AWS answered. */
function answered(name: string, message: string, httpStatusCode = 400): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode } });
}

const kindOf = (cause: unknown) => troubleOf(cause, 'cloudformation:CreateChangeSet').error.kind;

test.each([
  [answered('ExpiredToken', 'The security token included in the request is expired', 403), 'credentials'],
  [answered('SignatureDoesNotMatch', 'The request signature we calculated does not match', 403), 'credentials'],
  [answered('SignatureDoesNotMatch', 'Signature expired: 20261122T000000Z is now earlier than …', 403), 'clock'],
  [
    answered('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', 403),
    'clock',
  ],
  [answered('Throttling', 'Rate exceeded'), 'throttled'],
  [answered('LimitExceededException', 'Limit for stack has been exceeded'), 'limit'],
  [answered('ValidationError', 'Template format error'), 'invalid'],
  [
    Object.assign(new Error('Could not load credentials from any providers'), { name: 'CredentialsProviderError' }),
    'credentials',
  ],
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'network'],
  [answered('Unknown', 'Unknown', 403), 'network'],
])('%s is %s', (cause, kind) => {
  expect(kindOf(cause)).toBe(kind);
});

test('a denied action is named as AWS names it, else as it was asked', () => {
  const told = answered('AccessDenied', 'User: x is not authorized to perform: iam:PassRole on resource: y', 403);
  expect(troubleOf(told, 'cloudformation:CreateChangeSet').error.action).toBe('iam:PassRole');
  const untold = answered('AccessDenied', 'Access denied', 403);
  expect(troubleOf(untold, 'cloudformation:CreateChangeSet').error.action).toBe('cloudformation:CreateChangeSet');
});

test('only what may pass is asked for again', () => {
  const isRetryable = (cause: unknown) => troubleOf(cause, 'x').isRetryable;
  expect(isRetryable(answered('Throttling', 'Rate exceeded'))).toBe(true);
  expect(isRetryable(answered('AccessDenied', 'no', 403))).toBe(false);
  expect(isRetryable(answered('ExpiredToken', 'expired', 403))).toBe(false);
  expect(isRetryable(answered('ValidationError', 'no'))).toBe(false);
});

test('keys, tokens and secret values are masked', () => {
  const text = `AKIA${'A'.repeat(16)} ASIA${'7'.repeat(16)} session_token=${'A'.repeat(40)} ${'Zm9v'.repeat(60)} hunter2`;
  expect(redact(text, ['hunter2'])).toBe('**** **** session_token=**** **** ****');
  expect(redact('Resource R1 was not created')).toBe('Resource R1 was not created');
});

// The states and what is done about each: SECURITY.md 1.1.
test.each([
  [undefined, 'create'],
  ['DELETE_COMPLETE', 'create'],
  ['REVIEW_IN_PROGRESS', 'create'],
  ['CREATE_COMPLETE', 'update'],
  ['UPDATE_COMPLETE', 'update'],
  ['UPDATE_ROLLBACK_COMPLETE', 'update'],
  ['ROLLBACK_COMPLETE', 'leftover'],
  ['ROLLBACK_FAILED', 'leftover'],
  ['DELETE_FAILED', 'leftover'],
  ['UPDATE_ROLLBACK_FAILED', 'rollback-failed'],
  ['CREATE_FAILED', 'paused'],
  ['UPDATE_FAILED', 'paused'],
  ['CREATE_IN_PROGRESS', 'busy'],
  ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'busy'],
  ['UPDATE_ROLLBACK_IN_PROGRESS', 'busy'],
  ['DELETE_IN_PROGRESS', 'busy'],
])('a stack that is %s: %s', (status, wanted) => {
  const situation = situationOf(status);
  expect(situation.do === 'refuse' ? situation.kind : situation.do).toBe(wanted);
});
