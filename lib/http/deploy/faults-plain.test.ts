import { CreateChangeSetCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { expect, test } from 'vitest';
import {
  bed,
  callsOf,
  clientsOf,
  deployed,
  ended,
  execute,
  request,
  reviewed,
  statusOf,
  templateOf,
  updatesOf,
} from './rehearse.fixture.ts';

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
    update.type === 'resource'
      ? [`${update.resource.logicalId} ${update.resource.status} ${update.resource.reason ?? ''}`]
      : [],
  );
  expect(new Set(heard).size).toBe(heard.length);
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(1);
});

test('F02 nothing to change is a success, and the empty change set goes', async () => {
  const { engine, rehearsal } = await bed();
  await deployed(engine);
  const again = await deployed(engine);
  expect(again).toMatchObject({ state: 'succeeded', notes: ['nothing-to-do'], outputs: [{ key: 'First' }] });
  const { Summaries } = await clientsOf(rehearsal).cloudFormation.send(
    new ListChangeSetsCommand({ StackName: 'web-dev' }),
  );
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

test('F05 a stack left in review by a dead run is taken as a creation, and not deleted by who did not make it', async () => {
  const { engine, rehearsal } = await bed();
  const { cloudFormation } = clientsOf(rehearsal);
  await cloudFormation.send(
    new CreateChangeSetCommand({
      StackName: 'web-dev',
      ChangeSetName: 'dead',
      ChangeSetType: 'CREATE',
      TemplateBody: templateOf(['R1']),
    }),
  );
  const first = await reviewed(engine);
  expect(first.changeSetType).toBe('CREATE');
  await engine.cancel(first.id);
  await ended(engine, first.id);
  expect(await statusOf({ rehearsal })).toBe('REVIEW_IN_PROGRESS');
  expect(await deployed(engine)).toMatchObject({ state: 'succeeded' });
});

const ROLE = JSON.stringify({
  Resources: {
    TaskRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'web-task',
        AssumeRolePolicyDocument: {},
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/X'],
      },
    },
  },
});

test('F26 identities need consent: without it the run stays in review and nothing is executed', async () => {
  const { engine, rehearsal } = await bed();
  const view = await reviewed(engine, { template: ROLE });
  expect(view.roles).toEqual([
    { logicalId: 'TaskRole', type: 'AWS::IAM::Role', name: 'web-task', policies: ['arn:aws:iam::aws:policy/X'] },
  ]);
  const changeSetId = view.changeSetId ?? '';
  await expect(engine.execute(view.id, { changeSetId, capabilities: [] })).rejects.toMatchObject({
    error: { kind: 'capabilities', names: ['CAPABILITY_NAMED_IAM'] },
  });
  expect(engine.view(view.id)?.state).toBe('review');
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(0);
  await engine.execute(view.id, { changeSetId, capabilities: ['CAPABILITY_NAMED_IAM'] });
  expect(await ended(engine, view.id)).toMatchObject({ state: 'succeeded' });
});

test('another review than the one on the page is not executed', async () => {
  const { engine, rehearsal } = await bed();
  const view = await reviewed(engine);
  const consent = { changeSetId: 'arn:aws:cloudformation:x:1:changeSet/other', capabilities: [] };
  await expect(engine.execute(view.id, consent)).rejects.toMatchObject({ error: { kind: 'stale-review' } });
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(0);
});

test('F27 F28 F38 what can be known beforehand is refused before any call', async () => {
  const { engine, rehearsal } = await bed();
  const large = JSON.stringify({ Description: 'あ'.repeat(17_100), Resources: {} });
  const kindOf = (change: object) =>
    engine.prepare(request(change)).then(
      () => 'none',
      (problem) => problem.error.kind,
    );
  expect(await kindOf({ template: large })).toBe('template-size');
  expect(await kindOf({ parameters: [{ key: 'Nobody', value: 'x' }] })).toBe('parameter-unknown');
  expect(await kindOf({ template: 'Parameters: {Image: {Type: String}}\nResources: {}' })).toBe('parameter-missing');
  expect(await kindOf({ stackName: 'my_app' })).toBe('stack-name');
  expect(rehearsal.calls).toEqual([]);
});

test('F30 a slow change set is waited for, and can be cancelled meanwhile', async () => {
  const { engine, rehearsal } = await bed({ changeSetDelayMs: 400 });
  const waited = await reviewed(engine);
  expect(waited.state).toBe('review');
  const { id } = await engine.prepare(request({ stackName: 'slow' }));
  await engine.cancel(id);
  expect(await ended(engine, id)).toMatchObject({ state: 'cancelled' });
  expect([undefined, 'DELETE_COMPLETE']).toContain(await statusOf({ rehearsal }, 'slow'));
});

test('F31 a no removes the change set and the empty stack', async () => {
  const { engine, rehearsal } = await bed();
  const view = await reviewed(engine);
  expect(await statusOf({ rehearsal })).toBe('REVIEW_IN_PROGRESS');
  await engine.cancel(view.id);
  expect(await ended(engine, view.id)).toMatchObject({ state: 'cancelled' });
  expect([undefined, 'DELETE_COMPLETE']).toContain(await statusOf({ rehearsal }));
});

const NAMES = Array.from({ length: 140 }, (_, index) => `Log${index}`);

test('F32 140 resources in pages of 20 are complete, in order and without doubles', async () => {
  const { engine } = await bed({ pageSize: 20 });
  const view = await deployed(engine, { template: templateOf(NAMES) });
  expect(view.state).toBe('succeeded');
  expect(view.changes).toHaveLength(140);
  const done = updatesOf(engine, view.id).flatMap((update) =>
    update.type === 'resource' && update.resource.status === 'CREATE_COMPLETE' ? [update.resource] : [],
  );
  expect(new Set(done.map(({ logicalId }) => logicalId))).toEqual(new Set(NAMES));
  expect(done).toHaveLength(140);
  const times = done.map(({ at }) => at ?? '');
  expect(times).toEqual(times.toSorted());
});

test('F33 events that come twice are kept once', async () => {
  const { engine } = await bed({ duplicateEvents: true, pageSize: 5 });
  const view = await deployed(engine, { template: templateOf(NAMES.slice(0, 12)) });
  const done = updatesOf(engine, view.id).filter(
    (update) => update.type === 'resource' && update.resource.status === 'CREATE_COMPLETE',
  );
  expect(done).toHaveLength(12);
});

test('F34 stale answers of DescribeStacks do not end a run', async () => {
  const { engine, rehearsal } = await bed({ staleReads: 4 });
  expect(await deployed(engine)).toMatchObject({ state: 'succeeded' });
  const view = await deployed(engine, { template: templateOf(['R1', 'R9']) });
  expect(view).toMatchObject({ state: 'succeeded', changeSetType: 'UPDATE' });
  expect(view.resources.find(({ logicalId }) => logicalId === 'R9')?.status).toBe('CREATE_COMPLETE');
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(2);
});

test.each([600_000, -600_000])('F35 a clock %i ms off loses no event', async (skewMs) => {
  const { engine } = await bed({ skewMs });
  const view = await deployed(engine);
  expect(view.resources.map(({ status }) => status)).toEqual(Array(3).fill('CREATE_COMPLETE'));
});
