import {
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  ListStackResourcesCommand,
  RollbackStackCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { deploy, eventsOf, review, settled, statusOf, storyOf } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, handClock, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const SHOP = { StackName: 'shop', TemplateBody: PLAIN };

test('a stack is made in the order of its dependencies, and has its outputs', async () => {
  const { client } = await rehearse();
  const { status } = await deploy(client, SHOP);
  expect(status).toBe('CREATE_COMPLETE');
  const story = await storyOf(client, 'shop');
  expect(story.slice(0, 2)).toEqual(['shop REVIEW_IN_PROGRESS', 'shop CREATE_IN_PROGRESS']);
  expect(story.at(-1)).toBe('shop CREATE_COMPLETE');
  expect(story.indexOf('Vpc CREATE_COMPLETE')).toBeLessThan(story.indexOf('Subnet CREATE_IN_PROGRESS'));
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }));
  const outputs = Object.fromEntries(Stacks?.[0]?.Outputs?.map((one) => [one.OutputKey, one.OutputValue]) ?? []);
  expect(outputs.VpcId).toMatch(/^vpc-0[0-9a-f]{16}$/);
  expect(outputs.Where).toMatch(/^subnet-0[0-9a-f]{16}\.ap-northeast-1$/);
});

test('each resource begins, gets its physical id, and is complete, all under the token of the run', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP, { ClientRequestToken: 'ex-1' });
  const events = (await eventsOf(client, 'shop')).filter(({ LogicalResourceId }) => LogicalResourceId === 'Vpc');
  expect(events.map((one) => [one.ResourceStatus, one.ResourceStatusReason])).toEqual([
    ['CREATE_IN_PROGRESS', undefined],
    ['CREATE_IN_PROGRESS', 'Resource creation Initiated'],
    ['CREATE_COMPLETE', undefined],
  ]);
  expect(events[0]?.PhysicalResourceId ?? '').toBe('');
  expect(events[1]?.PhysicalResourceId).toMatch(/^vpc-/);
  expect(new Set(events.map((one) => one.ClientRequestToken))).toEqual(new Set(['ex-1']));
});

test('what does not wait for each other is made at the same time', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, pace: 1, changeSetDelayMs: 0 });
  const { ChangeSetId } = await review(client, SHOP);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  expect((await storyOf(client, 'shop')).slice(2)).toEqual(['Vpc CREATE_IN_PROGRESS', 'Log CREATE_IN_PROGRESS']);
  clock.pass(3600);
  expect(await statusOf(client, 'shop')).toBe('CREATE_COMPLETE');
  const events = await eventsOf(client, 'shop');
  const times = events.map(({ Timestamp }) => Timestamp?.getTime() ?? 0);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(60_000);
});

test('a failure breaks off the others and everything is taken back', async () => {
  const { client } = await rehearse({ fail: { Subnet: 'create' } });
  const { status, stackId } = await deploy(client, SHOP);
  expect(status).toBe('ROLLBACK_COMPLETE');
  const events = await eventsOf(client, stackId);
  const failed = events.filter(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED');
  expect(failed[0]?.LogicalResourceId).toBe('Subnet');
  expect(failed.slice(1).map((one) => one.ResourceStatusReason)).toEqual(
    failed.slice(1).map(() => 'Resource creation cancelled'),
  );
  const back = events.find(({ ResourceStatus }) => ResourceStatus === 'ROLLBACK_IN_PROGRESS');
  expect(back?.ResourceStatusReason).toMatch(
    /^The following resource\(s\) failed to create: \[Subnet.*\]\. Rollback requested by user\.$/,
  );
  const story = await storyOf(client, stackId);
  expect(story.indexOf('Subnet DELETE_COMPLETE')).toBeLessThan(story.indexOf('Vpc DELETE_IN_PROGRESS'));
});

test('a person chooses by a tag what fails, and an ECS service fails as one does', async () => {
  const { client } = await rehearse();
  const service = `
Resources:
  Cluster: {Type: AWS::ECS::Cluster}
  Service: {Type: AWS::ECS::Service, Properties: {Cluster: !Ref Cluster}}
`;
  const tags = [{ Key: 'saikyo:rehearse-failure', Value: 'Service' }];
  const { stackId } = await deploy(client, { StackName: 'web', TemplateBody: service, Tags: tags });
  const events = await eventsOf(client, stackId);
  const [failed] = events.filter(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED');
  expect(failed?.LogicalResourceId).toBe('Service');
  expect(failed?.ResourceStatusReason).toContain(
    `Resource handler returned message: "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'."`,
  );
});

test('a stack kept on failure waits for a person, who takes it back', async () => {
  const { client } = await rehearse({ fail: { Subnet: 'create' } });
  const { status } = await deploy(client, SHOP, { DisableRollback: true });
  expect(status).toBe('CREATE_FAILED');
  const { StackResourceSummaries = [] } = await client.send(new ListStackResourcesCommand({ StackName: 'shop' }));
  expect(StackResourceSummaries.find((one) => one.LogicalResourceId === 'Group')?.ResourceStatus).toBe(
    'CREATE_COMPLETE',
  );
  await client.send(new RollbackStackCommand({ StackName: 'shop' }));
  expect(await settled(client, 'shop')).toBe('ROLLBACK_COMPLETE');
});

test('a stack kept on failure is completed by an update', async () => {
  const { client, rehearsal } = await rehearse({ fail: { Subnet: 'create' } });
  await deploy(client, { ...SHOP, OnStackFailure: 'DO_NOTHING' });
  delete rehearsal.fail.Subnet;
  const { status } = await deploy(client, { ...SHOP, ChangeSetType: 'UPDATE' });
  expect(status).toBe('UPDATE_COMPLETE');
  expect((await storyOf(client, 'shop')).filter((line) => line === 'Vpc CREATE_IN_PROGRESS')).toHaveLength(2);
});

test('a stack to be deleted on failure is gone afterwards', async () => {
  const { client } = await rehearse({ fail: { Subnet: 'create' } });
  const { status, stackId } = await deploy(client, { ...SHOP, OnStackFailure: 'DELETE' });
  expect(status).toBe('DELETE_COMPLETE');
  const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName: stackId }));
  const reasons = StackEvents?.map((one) => one.ResourceStatusReason ?? '') ?? [];
  expect(reasons).toContainEqual(expect.stringMatching(/failed to create: \[Subnet.*\]\. Delete requested by user\.$/));
});

test('a rollback that cannot remove something says what', async () => {
  const { client } = await rehearse({ fail: { Subnet: 'create', Vpc: 'rollback' } });
  const { status } = await deploy(client, SHOP);
  expect(status).toBe('ROLLBACK_FAILED');
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }));
  expect(Stacks?.[0]?.StackStatusReason).toBe('The following resource(s) failed to delete: [Vpc]. ');
});

test('a stack can be deleted while it is being made', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, pace: 1, changeSetDelayMs: 0 });
  const { ChangeSetId, StackId = '' } = await review(client, SHOP);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  clock.pass(5);
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
  clock.pass(3600);
  expect(await statusOf(client, StackId)).toBe('DELETE_COMPLETE');
  expect(await storyOf(client, StackId)).toContain('Vpc CREATE_FAILED');
});

test('a condition that does not hold leaves its resource out', async () => {
  const { client } = await rehearse();
  const template = `
Parameters: {Env: {Type: String, Default: dev}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Log: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: !If [IsProd, 365, !Ref AWS::NoValue]}}
  Alarm: {Type: AWS::CloudWatch::Alarm, Condition: IsProd}
`;
  await deploy(client, { StackName: 'dev', TemplateBody: template });
  const { StackResourceSummaries } = await client.send(new ListStackResourcesCommand({ StackName: 'dev' }));
  expect(StackResourceSummaries?.map((one) => one.LogicalResourceId)).toEqual(['Log']);
  const prod = [{ ParameterKey: 'Env', ParameterValue: 'prod' }];
  const { Changes } = await review(client, {
    StackName: 'dev',
    TemplateBody: template,
    Parameters: prod,
    ChangeSetType: 'UPDATE',
  });
  expect(Changes?.map(({ ResourceChange: one }) => [one?.Action, one?.LogicalResourceId, one?.Replacement])).toEqual([
    ['Add', 'Alarm', undefined],
    ['Modify', 'Log', 'False'],
  ]);
});
