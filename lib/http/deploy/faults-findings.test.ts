import { expect, test } from 'vitest';
import { checksOf } from './checks.ts';
import { bed, engineFor, reviewed } from './rehearse.fixture.ts';
import { runView } from './run-view.fixture.ts';

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html: FAIL and WARN
const TAKEN = { mode: 'FAIL', name: 'NAME_CONFLICT_VALIDATION', logicalId: 'R2', reason: 'R2 exists already' } as const;
const QUOTA = { mode: 'WARN', name: 'SERVICE_QUOTA', logicalId: 'R1', reason: '5 of 5 are in use' } as const;

test('F29 what CloudFormation found in a change set says which resource it was, and why', async () => {
  const changeSetFailure = 'The following validations failed. To troubleshoot, use the DescribeEvents API.';
  const room = await bed({ changeSetFailure, findings: [QUOTA, TAKEN, { ...TAKEN, logicalId: 'R3' }] });
  expect((await reviewed(room.engine)).error).toEqual({
    kind: 'change-set',
    resource: 'R2',
    reason: 'R2 exists already; R3: R2 exists already',
  });
});

test('what CloudFormation only warns of is there to be read at the review, after a restart too', async () => {
  const room = await bed({ findings: [QUOTA] });
  const view = await reviewed(room.engine);
  const warnings = [{ logicalId: 'R1', reason: '5 of 5 are in use' }];
  expect(view).toMatchObject({ state: 'review', warnings });
  await room.engine.close();
  const later = await engineFor(room.rehearsal, room.directory);
  expect(later.view(view.id)).toMatchObject({ state: 'review', warnings });
  expect(checksOf(view, undefined, 'en')[0]).toMatchObject({
    state: 'look',
    sentence: 'CloudFormation warned when it made the change set (R1): 5 of 5 are in use',
  });
});

test('what was found of no resource is said of the stack', async () => {
  const ofStack = { ...QUOTA, logicalId: '' };
  const [check] = checksOf(runView({ warnings: [ofStack] }), undefined, 'en');
  expect(check?.sentence).toBe('CloudFormation warned when it made the change set (shop-dev): 5 of 5 are in use');
  const room = await bed({ changeSetFailure: 'Some failed.', findings: [TAKEN, { ...TAKEN, logicalId: '' }] });
  expect((await reviewed(room.engine)).error?.reason).toBe('R2 exists already; R2 exists already');
});

test.each(['denied', 'hang', 'throttle', 'error500'] as const)(
  'who cannot ask what was found (%s) deploys',
  async (kind) => {
    const room = await bed({ findings: [QUOTA], faults: [{ action: 'DescribeEvents', kind, times: 99 }] });
    const view = await reviewed(room.engine);
    expect(view).toMatchObject({ state: 'review' });
    expect(view.warnings).toBeUndefined();
    expect(view.notice).toBeUndefined();
  },
);
