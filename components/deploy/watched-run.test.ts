import { expect, test } from 'vitest';
import { aResource, aRun } from './run.fixture.ts';
import { type Heard, NOTHING_HEARD, watch } from './watched-run.ts';

const heardAll = (...heard: Heard[]) => heard.reduce(watch, NOTHING_HEARD);
const at = (second: number) => ({ at: `2026-11-22T00:00:0${second}.000Z` });
const running: Heard = {
  type: 'snapshot',
  sequence: 5,
  value: aRun({ resources: [aResource('Vpc', null), aResource('Nat', null)] }),
};

test('a step of a resource changes that resource only', () => {
  const { run } = heardAll(running, {
    type: 'resource',
    sequence: 6,
    value: aResource('Vpc', 'CREATE_COMPLETE', at(1)),
  });
  expect(run?.resources.map(({ logicalId, status }) => [logicalId, status])).toEqual([
    ['Vpc', 'CREATE_COMPLETE'],
    ['Nat', null],
  ]);
});

test('a step that is heard again after a lost connection stands in the list once', () => {
  const step: Heard = { type: 'resource', sequence: 6, value: aResource('Vpc', 'CREATE_COMPLETE', at(1)) };
  expect(heardAll(running, step, { type: 'lost' }, running, step).steps).toHaveLength(1);
});

test('the first failure stays in view while the rollback deletes the resource', () => {
  const watched = heardAll(
    running,
    {
      type: 'state',
      sequence: 6,
      value: aRun({ resources: [aResource('Nat', 'CREATE_FAILED', { ...at(2), reason: 'Quota' })] }),
    },
    { type: 'state', sequence: 7, value: aRun({ resources: [aResource('Nat', 'DELETE_COMPLETE', at(3))] }) },
  );
  expect(watched.firstFailure?.reason).toBe('Quota');
});

test('what was only cancelled because something else failed is not to blame', () => {
  const cancelled = aResource('Vpc', 'CREATE_FAILED', { ...at(1), reason: 'Resource creation cancelled' });
  const failed = aResource('Nat', 'CREATE_FAILED', { ...at(2), reason: 'Quota' });
  const { firstFailure } = heardAll({ type: 'snapshot', sequence: 9, value: aRun({ resources: [cancelled, failed] }) });
  expect(firstFailure?.logicalId).toBe('Nat');
});

test('a failure of the deployment is not blamed on the deletion that follows', () => {
  const failed = aRun({ resources: [aResource('Nat', 'CREATE_FAILED', { ...at(2), reason: 'Quota' })] });
  const watched = heardAll(
    { type: 'snapshot', sequence: 9, value: failed },
    {
      type: 'state',
      sequence: 10,
      value: aRun({ kind: 'delete', resources: [aResource('Nat', 'DELETE_IN_PROGRESS', at(4))] }),
    },
  );
  expect(watched.firstFailure).toBeNull();
});
