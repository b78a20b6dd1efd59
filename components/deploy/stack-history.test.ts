import { expect, test } from 'vitest';
import { aRun } from './run.fixture.ts';
import { stacksOf, successorOf } from './stack-history.ts';

const at = (minute: number) => `2026-11-22T00:0${minute}:00.000Z`;
const made = aRun({ id: 'made', state: 'succeeded', updatedAt: at(1) });
const changed = aRun({ id: 'changed', state: 'succeeded', updatedAt: at(2) });
const removed = aRun({ id: 'changed', kind: 'delete', state: 'succeeded', updatedAt: at(3) });

test('a run whose stack was deleted from another page leads to that deletion', () => {
  expect(successorOf(made, [removed, made])?.id).toBe('changed');
  expect(successorOf(removed, [removed, made])).toBeNull();
});

test('deleted from the older page, the newer one is history', () => {
  const removedByOlder = { ...made, kind: 'delete' as const, updatedAt: at(4) };
  expect(successorOf(changed, [changed, removedByOlder])?.id).toBe('made');
});

test('what was refused, cancelled or is another stack changes nothing', () => {
  for (const other of [
    { ...changed, state: 'failed' as const },
    { ...changed, state: 'cancelled' as const },
    { ...changed, stackName: 'shop-dev' },
    { ...changed, region: 'us-east-1' },
    { ...changed, account: { id: 'c1', kind: 'connection' as const, accountId: '111122223333' } },
  ])
    expect(successorOf(made, [other, made])).toBeNull();
});

test('the list says of each stack whether it stands', () => {
  const shop = aRun({ id: 'shop', stackName: 'shop-dev', state: 'running' });
  const refused = aRun({ id: 'no', stackName: 'no-dev', state: 'cancelled' });
  const list = stacksOf([shop, removed, refused, made]);
  expect(list.map(({ runs, fate }) => [runs.map(({ id }) => id), fate])).toEqual([
    [['shop'], 'busy'],
    [['changed', 'made'], 'gone'],
    [['no'], null],
  ]);
  expect(stacksOf([changed, made])[0]?.fate).toBe('stands');
});
