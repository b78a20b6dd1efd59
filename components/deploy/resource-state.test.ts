import { expect, test } from 'vitest';
import { isAsBefore, progressOf, sharedState, stateOf, withoutCleanUp } from './resource-state.ts';
import { aResource, aRun } from './run.fixture.ts';

test.each([
  [null, 'waiting'],
  ['CREATE_IN_PROGRESS', 'working'],
  ['UPDATE_COMPLETE', 'done'],
  ['CREATE_FAILED', 'failed'],
  ['DELETE_IN_PROGRESS', 'removing'],
  ['DELETE_COMPLETE', 'gone'],
  ['DELETE_SKIPPED', 'kept'],
])('CloudFormation says %s, a person reads %s', (status, state) => {
  expect(stateOf({ status })).toBe(state);
});

test('a deployment counts what is there, a deletion what has gone', () => {
  const resources = [aResource('Vpc', 'CREATE_COMPLETE'), aResource('Nat', 'DELETE_COMPLETE'), aResource('Log', null)];
  expect(progressOf({ kind: 'deploy', resources })).toEqual({ done: 1, total: 3 });
  expect(progressOf({ kind: 'delete', resources })).toEqual({ done: 1, total: 3 });
});

test('an update that replaced a task definition is whole, although the old revision was deleted last', () => {
  const run = aRun({
    changes: [
      { action: 'Modify', logicalId: 'Task', type: 'AWS::ECS::TaskDefinition', replacement: 'True', description: '' },
    ],
    resources: [aResource('Task', 'DELETE_COMPLETE')],
  });
  expect(progressOf(withoutCleanUp(run))).toEqual({ done: 1, total: 1 });
});

test('what an update removes is finished once it has gone', () => {
  const run = aRun({
    changes: [{ action: 'Remove', logicalId: 'Old', type: 'AWS::SNS::Topic', replacement: null, description: '' }],
    resources: [aResource('Old', 'DELETE_COMPLETE')],
  });
  expect(progressOf(withoutCleanUp(run))).toEqual({ done: 1, total: 1 });
});

test('several resources are what the most urgent of them is', () => {
  expect(sharedState(['done', 'failed', 'working'])).toBe('failed');
  expect(sharedState(['done', 'waiting'])).toBe('waiting');
  expect(sharedState(['done', 'done'])).toBe('done');
});

test('after a rollback what never began has gone with the others', () => {
  expect(sharedState(['gone', 'waiting'])).toBe('gone');
});

test('an update that was rolled back is as before, a creation that was rolled back is not', () => {
  const resources = [aResource('Service', 'UPDATE_COMPLETE')];
  expect(isAsBefore(aRun({ state: 'failed', changeSetType: 'UPDATE', resources }))).toBe(true);
  expect(isAsBefore(aRun({ state: 'failed', changeSetType: 'CREATE', resources }))).toBe(false);
  expect(isAsBefore(aRun({ state: 'succeeded', changeSetType: 'UPDATE', resources }))).toBe(false);
});
