import { expect, test } from 'vitest';
import { wrongFields } from './connection-fields.ts';

const GOOD = { name: 'Staging', accountId: '111122223333', roleName: 'saikyo-ecs-deploy', stackPrefix: 'talk-' };

test('what the API takes is sent, and what it would refuse is told before', () => {
  expect(wrongFields(GOOD)).toEqual([]);
  expect(wrongFields({})).toEqual(['name', 'accountId', 'roleName', 'stackPrefix']);
  expect(wrongFields({ ...GOOD, name: '  ' })).toEqual(['name']);
  for (const accountId of ['1111-2222-3333', '11112222333', '１１１１２２２２３３３３'])
    expect(wrongFields({ ...GOOD, accountId })).toEqual(['accountId']);
  expect(wrongFields({ ...GOOD, roleName: 'a role' })).toEqual(['roleName']);
  expect(wrongFields({ ...GOOD, stackPrefix: 'Talk-' })).toEqual(['stackPrefix']);
});
