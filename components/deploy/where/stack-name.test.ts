import { expect, test } from 'vitest';
import type { RunRow } from '#components/deploy/run.ts';
import { isStackName, stacksAt } from './stack-name.ts';

test.each([
  ['web-dev', true],
  ['Web1', true],
  ['my_app', false],
  ['1web', false],
  ['', false],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
])('CloudFormation takes %s: %s', (name, isTaken) => {
  expect(isStackName(name)).toBe(isTaken);
});

const row = (stackName: string, more: Partial<RunRow> = {}): RunRow => ({
  id: stackName,
  kind: 'deploy',
  state: 'succeeded',
  account: { id: 'rehearsal', kind: 'rehearsal', accountId: '000000000000' },
  region: 'ap-northeast-1',
  stackName,
  pick: null,
  createdAt: '',
  updatedAt: '',
  ...more,
});

test('a stack is there once it was deployed, in this account and Region, and not deleted since', () => {
  const runs = [
    row('deleted', { kind: 'delete' }),
    row('deleted'),
    row('failed', { state: 'failed' }),
    row('elsewhere', { region: 'us-east-1' }),
    row('there'),
  ];
  expect(stacksAt(runs, { account: 'rehearsal', region: 'ap-northeast-1' })).toEqual(['there']);
});
