import {
  CancelUpdateStackCommand,
  ContinueUpdateRollbackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  RollbackStackCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { type Client, deploy, eventsOf, review, settled, statusOf, storyOf } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, handClock, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const SHOP = { StackName: 'shop', TemplateBody: PLAIN };
const UPDATE = { ...SHOP, ChangeSetType: 'UPDATE' } as const;
const LONGER = { ...UPDATE, TemplateBody: PLAIN.replace('RetentionInDays: 7', 'RetentionInDays: 30') };
const REPLACED = { ...UPDATE, TemplateBody: PLAIN.replace('for the test', 'for another test') };
const BOTH = { ...UPDATE, TemplateBody: LONGER.TemplateBody.replace('for the test', 'for another test') };

const outputOf = async (client: Client) => {
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }));
  return Stacks?.[0]?.Outputs?.find((one) => one.OutputKey === 'VpcId')?.OutputValue;
};

test('nothing to change is a failed change set that says so', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP);
  const said = await review(client, UPDATE);
  expect(said.Status).toBe('FAILED');
  expect(said.ExecutionStatus).toBe('UNAVAILABLE');
  expect(said.StatusReason).toBe(
    "The submitted information didn't contain changes. Submit different information to create a change set.",
  );
});

test('a change set names what is changed in place and what is replaced, with all that names it', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP);
  const cidr = [{ ParameterKey: 'Cidr', ParameterValue: '10.1.0.0/16' }];
  const { Changes } = await review(client, { ...LONGER, Parameters: cidr });
  const said = Changes?.map(({ ResourceChange: one }) => [one?.Action, one?.LogicalResourceId, one?.Replacement]);
  expect(said).toEqual([
    ['Modify', 'Vpc', 'True'],
    ['Modify', 'Subnet', 'Conditional'],
    ['Modify', 'Group', 'Conditional'],
    ['Modify', 'Log', 'False'],
  ]);
  const [detail] = Changes?.[1]?.ResourceChange?.Details ?? [];
  expect(detail?.ChangeSource).toBe('ResourceReference');
  expect(detail?.CausingEntity).toBe('Vpc');
});

test('a resource that the template no longer has is removed in the clean-up', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP);
  const without = { ...UPDATE, TemplateBody: PLAIN.replace(/ {2}Group:[\s\S]*? {2}Log:/, '  Log:') };
  const { Changes } = await review(client, without);
  expect(Changes?.map(({ ResourceChange: one }) => [one?.Action, one?.PolicyAction])).toEqual([['Remove', 'Delete']]);
  expect((await deploy(client, without)).status).toBe('UPDATE_COMPLETE');
  const story = await storyOf(client, 'shop');
  const from = story.indexOf('shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  expect(story.slice(from)).toEqual([
    'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'Group DELETE_IN_PROGRESS',
    'Group DELETE_COMPLETE',
    'shop UPDATE_COMPLETE',
  ]);
});

test('a replacement is a new physical resource; the old one goes in the clean-up', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP);
  const before = (await eventsOf(client, 'shop')).findLast((one) => one.LogicalResourceId === 'Group');
  await deploy(client, REPLACED);
  const events = (await eventsOf(client, 'shop')).filter((one) => one.LogicalResourceId === 'Group').slice(3);
  expect(events.map((one) => [one.ResourceStatus, one.ResourceStatusReason])).toEqual([
    ['UPDATE_IN_PROGRESS', 'Requested update requires the creation of a new physical resource; hence creating one.'],
    ['UPDATE_IN_PROGRESS', 'Resource creation Initiated'],
    ['UPDATE_COMPLETE', undefined],
    ['DELETE_IN_PROGRESS', undefined],
    ['DELETE_COMPLETE', undefined],
  ]);
  expect(events[2]?.PhysicalResourceId).not.toBe(before?.PhysicalResourceId);
  expect(events[4]?.PhysicalResourceId).toBe(before?.PhysicalResourceId);
});

test('a failed update goes back to what was there', async () => {
  const { client } = await rehearse({ fail: { Group: 'update' } });
  await deploy(client, SHOP);
  const vpc = await outputOf(client);
  const { status } = await deploy(client, BOTH, { ClientRequestToken: 'ex-2' });
  expect(status).toBe('UPDATE_ROLLBACK_COMPLETE');
  const events = (await eventsOf(client, 'shop')).filter((one) => one.ClientRequestToken === 'ex-2');
  const [failed] = events.filter((one) => one.ResourceStatus === 'UPDATE_FAILED');
  expect(failed?.LogicalResourceId).toBe('Group');
  const back = events.find((one) => one.ResourceStatus === 'UPDATE_ROLLBACK_IN_PROGRESS');
  expect(back?.ResourceStatusReason).toMatch(/^The following resource\(s\) failed to update: \[.*Group.*\]\. $/);
  expect(await outputOf(client)).toBe(vpc);
  expect((await review(client, UPDATE)).Status).toBe('FAILED');
});

test('a person may let a resource fail that the update would not have touched', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP);
  const chosen = { ...LONGER, Tags: [{ Key: 'saikyo:rehearse-failure', Value: 'Vpc' }] };
  expect((await deploy(client, chosen)).status).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(await storyOf(client, 'shop')).toContain('Vpc UPDATE_FAILED');
  expect((await deploy(client, LONGER)).status).toBe('UPDATE_COMPLETE');
});

test('what is to be retained when it is replaced stays beside the new one', async () => {
  const { client } = await rehearse();
  const retained = (template: string) =>
    template.replace('Type: AWS::EC2::SecurityGroup', 'Type: AWS::EC2::SecurityGroup\n    UpdateReplacePolicy: Retain');
  await deploy(client, { ...SHOP, TemplateBody: retained(PLAIN) });
  const replaced = { ...UPDATE, TemplateBody: retained(REPLACED.TemplateBody) };
  const { Changes } = await review(client, replaced);
  expect(Changes?.[0]?.ResourceChange).toMatchObject({ Replacement: 'True', PolicyAction: 'ReplaceAndRetain' });
  expect((await deploy(client, replaced)).status).toBe('UPDATE_COMPLETE');
  expect((await storyOf(client, 'shop')).slice(-2)).toEqual(['Group DELETE_SKIPPED', 'shop UPDATE_COMPLETE']);
});

test('a way back that fails waits for a person, who goes on and may skip', async () => {
  const { client } = await rehearse({ fail: { Log: 'rollback' } });
  await deploy(client, SHOP);
  const tags = [{ Key: 'saikyo:rehearse-failure', Value: 'Log' }];
  expect((await deploy(client, { ...LONGER, Tags: tags })).status).toBe('UPDATE_ROLLBACK_FAILED');
  await expect(review(client, LONGER)).rejects.toThrow(/is in UPDATE_ROLLBACK_FAILED state and can not be updated\.$/);

  await client.send(new ContinueUpdateRollbackCommand({ StackName: 'shop' }));
  expect(await settled(client, 'shop')).toBe('UPDATE_ROLLBACK_FAILED');
  await client.send(new ContinueUpdateRollbackCommand({ StackName: 'shop', ResourcesToSkip: ['Log'] }));
  expect(await settled(client, 'shop')).toBe('UPDATE_ROLLBACK_COMPLETE');
});

test('going on succeeds once the cause is gone', async () => {
  const { client, rehearsal } = await rehearse({ fail: { Log: 'rollback' } });
  await deploy(client, SHOP);
  await deploy(client, { ...LONGER, Tags: [{ Key: 'saikyo:rehearse-failure', Value: 'Log' }] });
  delete rehearsal.fail.Log;
  await client.send(new ContinueUpdateRollbackCommand({ StackName: 'shop' }));
  expect(await settled(client, 'shop')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect((await storyOf(client, 'shop')).slice(-3)).toEqual([
    'Log UPDATE_COMPLETE',
    'shop UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'shop UPDATE_ROLLBACK_COMPLETE',
  ]);
});

test('an update kept on failure can be taken back or tried again', async () => {
  const { client, rehearsal } = await rehearse({ fail: { Log: 'update' } });
  await deploy(client, SHOP);
  expect((await deploy(client, LONGER, { DisableRollback: true })).status).toBe('UPDATE_FAILED');
  await client.send(new RollbackStackCommand({ StackName: 'shop' }));
  expect(await settled(client, 'shop')).toBe('UPDATE_ROLLBACK_COMPLETE');
  await deploy(client, LONGER, { DisableRollback: true });
  delete rehearsal.fail.Log;
  expect((await deploy(client, LONGER)).status).toBe('UPDATE_COMPLETE');
});

test('an update is cancelled only while it runs', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, pace: 1, changeSetDelayMs: 0 });
  const first = await review(client, SHOP);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: first.ChangeSetId }));
  clock.pass(600);
  await expect(client.send(new CancelUpdateStackCommand({ StackName: 'shop' }))).rejects.toThrow(
    'CancelUpdateStack cannot be called from current stack status',
  );
  const { ChangeSetId } = await review(client, LONGER);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  clock.pass(1);
  await client.send(new CancelUpdateStackCommand({ StackName: 'shop' }));
  clock.pass(600);
  expect(await statusOf(client, 'shop')).toBe('UPDATE_ROLLBACK_COMPLETE');
  const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName: 'shop' }));
  expect(StackEvents?.map((one) => one.ResourceStatusReason)).toContain('Resource update cancelled');
});
