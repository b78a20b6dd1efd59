import { expect, test } from 'vitest';
import type { Operation, StackEventEntry } from './entry.ts';
import { endingStatus, firstFailure, outcomeOf } from './failure.ts';

let second = 0;

function event(logicalId: string, status: string, change: Partial<StackEventEntry> = {}): StackEventEntry {
  second += 1;
  return {
    eventId: `e${second}`,
    logicalId,
    type: logicalId === 'web' ? 'AWS::CloudFormation::Stack' : 'AWS::ECS::Service',
    status,
    at: new Date(Date.UTC(2026, 10, 22, 0, 0, second)).toISOString(),
    isStack: logicalId === 'web',
    isOurs: true,
    ...change,
  };
}

test('who was only cancelled is not to blame, even when heard first', () => {
  const events = [
    event('Log', 'CREATE_FAILED', { reason: 'Resource creation cancelled' }),
    event('Service', 'CREATE_FAILED', { reason: 'ECS Deployment Circuit Breaker was triggered' }),
    event('Other', 'CREATE_FAILED', { reason: 'later' }),
  ];
  expect(firstFailure(events)).toEqual({ resource: 'Service', reason: 'ECS Deployment Circuit Breaker was triggered' });
});

test('the first by AWS’s time counts, whatever was read first', () => {
  const early = event('A', 'UPDATE_FAILED', { reason: 'first' });
  const late = event('B', 'UPDATE_FAILED', { reason: 'second' });
  expect(firstFailure([late, early])?.resource).toBe('A');
});

test('where no resource says why, the stack does', () => {
  const reason = 'Transform failed';
  expect(firstFailure([event('web', 'ROLLBACK_IN_PROGRESS', { reason })])).toEqual({ reason });
});

test('an operation ends with the stack’s own settled status, not before its own start', () => {
  const start = event('web', 'UPDATE_IN_PROGRESS');
  const cleanUp = event('web', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  expect(endingStatus([start])).toBeUndefined();
  expect(endingStatus([start, event('A', 'UPDATE_COMPLETE'), cleanUp])).toBeUndefined();
  expect(endingStatus([start, cleanUp, event('web', 'UPDATE_COMPLETE')])).toBe('UPDATE_COMPLETE');
  expect(endingStatus([event('web', 'CREATE_COMPLETE', { isOurs: false })])).toBeUndefined();
});

test('what others do to the stack ends the operation too', () => {
  const events = [event('web', 'CREATE_IN_PROGRESS'), event('web', 'DELETE_COMPLETE', { isOurs: false })];
  expect(endingStatus(events)).toBe('DELETE_COMPLETE');
});

const operation = (kind: Operation['kind']): Operation => ({ kind, token: 't', after: null });

test.each([
  ['execute', 'CREATE_COMPLETE', 'succeeded', undefined],
  ['execute', 'UPDATE_COMPLETE', 'succeeded', undefined],
  ['execute', 'ROLLBACK_COMPLETE', 'failed', 'resource'],
  ['execute', 'ROLLBACK_FAILED', 'failed', 'resource'],
  ['execute', 'UPDATE_ROLLBACK_COMPLETE', 'failed', 'resource'],
  ['execute', 'UPDATE_ROLLBACK_FAILED', 'failed', 'rollback-failed'],
  ['execute', 'CREATE_FAILED', 'failed', 'paused'],
  ['execute', 'UPDATE_FAILED', 'failed', 'paused'],
  ['execute', 'DELETE_COMPLETE', 'failed', 'deleted'],
  ['delete', 'DELETE_COMPLETE', 'succeeded', undefined],
  ['delete', 'DELETE_FAILED', 'failed', 'resource'],
  ['rollback', 'ROLLBACK_COMPLETE', 'succeeded', undefined],
  ['rollback', 'UPDATE_ROLLBACK_COMPLETE', 'succeeded', undefined],
  ['continue-rollback', 'UPDATE_ROLLBACK_COMPLETE', 'succeeded', undefined],
  ['continue-rollback', 'UPDATE_ROLLBACK_FAILED', 'failed', 'rollback-failed'],
] as const)('%s that ends with %s has %s', (kind, status, state, error) => {
  const outcome = outcomeOf(operation(kind), status, [], false);
  expect([outcome.state, outcome.error?.kind]).toEqual([state, error]);
});

test('an update that was cancelled on purpose is cancelled, not failed', () => {
  expect(outcomeOf(operation('execute'), 'UPDATE_ROLLBACK_COMPLETE', [], true)).toMatchObject({
    state: 'cancelled',
    error: { kind: 'rolled-back-by-cancel' },
  });
});
