import { expect, test } from 'vitest';
import { aRun } from '#components/deploy/run.fixture.ts';
import { hasLeftover } from './leftover.ts';

const error = { kind: 'resource', resource: 'NatGatewayA', reason: 'No.', message: '', next: '' };
const failed = { state: 'failed', changeSetType: 'CREATE', error, offers: ['delete'] } as const;

test('a creation that was rolled back, and a run that met one, leave a stack that can only be deleted', () => {
  expect(hasLeftover(aRun(failed))).toBe(true);
  expect(hasLeftover(aRun({ state: 'failed', offers: ['replace', 'delete'] }))).toBe(true);
});

test('what stands, stops midway or was updated is no leftover', () => {
  expect(hasLeftover(aRun({ ...failed, state: 'succeeded', error: null }))).toBe(false);
  expect(hasLeftover(aRun({ ...failed, offers: ['rollback', 'delete'] }))).toBe(false);
  expect(hasLeftover(aRun({ ...failed, changeSetType: 'UPDATE' }))).toBe(false);
  expect(hasLeftover(aRun({ ...failed, kind: 'delete' }))).toBe(false);
});
