import {
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { deploy, eventsOf, review, settled, statusOf } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, handClock, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const INPUT: CreateChangeSetCommandInput = {
  StackName: 'shop',
  ChangeSetName: 'first',
  ChangeSetType: 'CREATE',
  TemplateBody: PLAIN,
};

test('the same request with the same token is the same change set', async () => {
  const { client } = await rehearse();
  const one = await client.send(new CreateChangeSetCommand({ ...INPUT, ClientToken: 'cs-1' }));
  const two = await client.send(new CreateChangeSetCommand({ ...INPUT, ClientToken: 'cs-1' }));
  expect([two.Id, two.StackId]).toEqual([one.Id, one.StackId]);
  await expect(client.send(new CreateChangeSetCommand({ ...INPUT, ClientToken: 'cs-2' }))).rejects.toMatchObject({
    name: 'AlreadyExistsException',
  });
});

test('a change set takes a moment, and cannot be executed before', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, changeSetDelayMs: 5000 });
  const { Id } = await client.send(new CreateChangeSetCommand(INPUT));
  const early = await client.send(new DescribeChangeSetCommand({ ChangeSetName: Id }));
  expect([early.Status, early.ExecutionStatus]).toEqual(['CREATE_PENDING', 'UNAVAILABLE']);
  await expect(client.send(new ExecuteChangeSetCommand({ ChangeSetName: Id }))).rejects.toMatchObject({
    name: 'InvalidChangeSetStatusException',
    message: `ChangeSet [${Id}] cannot be executed in its current status of [CREATE_PENDING]`,
  });
  clock.pass(5);
  const late = await client.send(new DescribeChangeSetCommand({ ChangeSetName: Id }));
  expect([late.Status, late.ExecutionStatus]).toEqual(['CREATE_COMPLETE', 'AVAILABLE']);
});

test('a change set is executed once: again with its token nothing happens, without it is refused', async () => {
  const { client } = await rehearse();
  const { ChangeSetId } = await review(client, { StackName: 'shop', TemplateBody: PLAIN });
  const command = new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId, ClientRequestToken: 'ex-1' });
  await client.send(command);
  await client.send(command);
  await settled(client, 'shop');
  await client.send(command);
  await expect(client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }))).rejects.toMatchObject({
    name: 'InvalidChangeSetStatusException',
  });
  const starts = (await eventsOf(client, 'shop')).filter(
    (one) => one.LogicalResourceId === 'shop' && one.ResourceStatus === 'CREATE_IN_PROGRESS',
  );
  expect(starts).toHaveLength(1);
});

test('of two change sets for one new stack, the executed one takes the other away', async () => {
  const { client } = await rehearse();
  const one = await review(client, { StackName: 'shop', TemplateBody: PLAIN });
  const two = await review(client, { StackName: 'shop', TemplateBody: PLAIN });
  expect(two.StackId).toBe(one.StackId);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: two.ChangeSetId }));
  await expect(client.send(new ExecuteChangeSetCommand({ ChangeSetName: one.ChangeSetId }))).rejects.toMatchObject({
    name: 'ChangeSetNotFoundException',
  });
  expect(await settled(client, 'shop')).toBe('CREATE_COMPLETE');
});

test('a refused change set leaves an empty stack, which is not removed with it', async () => {
  const { client } = await rehearse();
  const { ChangeSetName, ChangeSetId } = await review(client, { StackName: 'shop', TemplateBody: PLAIN });
  await client.send(new DeleteChangeSetCommand({ StackName: 'shop', ChangeSetName }));
  await client.send(new DeleteChangeSetCommand({ StackName: 'shop', ChangeSetName }));
  const { Summaries } = await client.send(new ListChangeSetsCommand({ StackName: 'shop' }));
  expect(Summaries ?? []).toEqual([]);
  expect(await statusOf(client, 'shop')).toBe('REVIEW_IN_PROGRESS');
  await expect(client.send(new DescribeChangeSetCommand({ ChangeSetName: ChangeSetId }))).rejects.toThrow(
    `ChangeSet [${ChangeSetId}] does not exist`,
  );
});

test('a change set that fails for another reason says it', async () => {
  const { client } = await rehearse({ changeSetFailure: 'Transform AWS::Serverless-2016-10-31 failed with: …' });
  const said = await review(client, { StackName: 'shop', TemplateBody: PLAIN });
  expect([said.Status, said.StatusReason]).toEqual(['FAILED', 'Transform AWS::Serverless-2016-10-31 failed with: …']);
});

test('a busy stack takes no change set, and an existing one none that creates', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, pace: 1, changeSetDelayMs: 0 });
  const { ChangeSetId, StackId } = await review(client, { StackName: 'shop', TemplateBody: PLAIN });
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  await expect(review(client, { StackName: 'shop', TemplateBody: PLAIN, ChangeSetType: 'UPDATE' })).rejects.toThrow(
    `Stack:${StackId} is in CREATE_IN_PROGRESS state and can not be updated.`,
  );
  await expect(client.send(new CreateChangeSetCommand(INPUT))).rejects.toThrow(
    'Stack [shop] already exists and cannot be created again with the changeSet [first].',
  );
});

test('after a rollback a stack can only be deleted', async () => {
  const { client } = await rehearse({ fail: { Vpc: 'create' } });
  const { stackId } = await deploy(client, { StackName: 'shop', TemplateBody: PLAIN });
  await expect(review(client, { StackName: 'shop', TemplateBody: PLAIN, ChangeSetType: 'UPDATE' })).rejects.toThrow(
    `Stack:${stackId} is in ROLLBACK_COMPLETE state and can not be updated.`,
  );
});
