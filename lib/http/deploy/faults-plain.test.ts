import { DescribeStacksCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { expect, test } from 'vitest';
import { bed, callsOf, clientsOf, deployed, execute, request, reviewed, templateOf, updatesOf } from './rehearse.fixture.ts';

test('F01 a plain creation: every event once, outputs, CREATE_COMPLETE', async () => {
  const { engine, rehearsal } = await bed();
  const view = await deployed(engine);
  expect(view).toMatchObject({ state: 'succeeded', changeSetType: 'CREATE', outputs: [{ key: 'First' }] });
  expect(view.resources.map(({ logicalId, status }) => [logicalId, status])).toEqual([
    ['R1', 'CREATE_COMPLETE'],
    ['R2', 'CREATE_COMPLETE'],
    ['R3', 'CREATE_COMPLETE'],
  ]);
  const heard = updatesOf(engine, view.id).flatMap((update) =>
    update.type === 'resource' ? [`${update.resource.logicalId} ${update.resource.status} ${update.resource.reason ?? ''}`] : [],
  );
  expect(new Set(heard).size).toBe(heard.length);
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(1);
});

test('F02 nothing to change is a success, and the empty change set goes', async () => {
  const { engine, rehearsal } = await bed();
  await deployed(engine);
  const again = await deployed(engine);
  expect(again).toMatchObject({ state: 'succeeded', notes: ['nothing-to-do'], outputs: [{ key: 'First' }] });
  const { Summaries } = await clientsOf(rehearsal).cloudFormation.send(new ListChangeSetsCommand({ StackName: 'web-dev' }));
  expect(Summaries?.filter(({ ChangeSetName }) => ChangeSetName === `saikyo-${again.id}`) ?? []).toEqual([]);
});

test('an update shows what changes before it is executed', async () => {
  const { engine } = await bed();
  await deployed(engine);
  const view = await reviewed(engine, { template: templateOf(['R1', 'R4'], 90) });
  expect(view.changes.map(({ action, logicalId }) => `${action} ${logicalId}`).toSorted()).toEqual([
    'Add R4',
    'Modify R1',
    'Remove R2',
    'Remove R3',
  ]);
  await execute(engine, view);
});
