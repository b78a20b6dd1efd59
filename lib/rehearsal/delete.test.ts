import {
  DeleteStackCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { deploy, review, settled, statusOf, storyOf } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const SHOP = { StackName: 'shop', TemplateBody: PLAIN };

test('what needs another goes first, and a deleted stack is found by its id only', async () => {
  const { client } = await rehearse();
  const { stackId } = await deploy(client, SHOP);
  await client.send(new DeleteStackCommand({ StackName: 'shop', ClientRequestToken: 'del-1' }));
  expect(await settled(client, stackId)).toBe('DELETE_COMPLETE');
  const story = await storyOf(client, stackId);
  expect(story.indexOf('Subnet DELETE_COMPLETE')).toBeLessThan(story.indexOf('Vpc DELETE_IN_PROGRESS'));
  await expect(statusOf(client, 'shop')).rejects.toThrow('Stack with id shop does not exist');
});

test('a name is free again after its stack', async () => {
  const { client } = await rehearse();
  const first = await deploy(client, SHOP);
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
  await settled(client, first.stackId);
  const second = await deploy(client, SHOP);
  expect(second.status).toBe('CREATE_COMPLETE');
  expect(second.stackId).not.toBe(first.stackId);
});

test('what is to be retained is skipped and stays', async () => {
  const { client } = await rehearse();
  const template = PLAIN.replace('Type: AWS::Logs::LogGroup', 'Type: AWS::Logs::LogGroup\n    DeletionPolicy: Retain');
  const { stackId } = await deploy(client, { StackName: 'shop', TemplateBody: template });
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
  expect(await settled(client, stackId)).toBe('DELETE_COMPLETE');
  expect(await storyOf(client, stackId)).toContain('Log DELETE_SKIPPED');
});

test('what cannot be deleted is named, the rest goes, and it may be retained the next time', async () => {
  const { client } = await rehearse({ fail: { Group: 'delete' } });
  const { stackId } = await deploy(client, SHOP);
  await expect(client.send(new DeleteStackCommand({ StackName: 'shop', RetainResources: ['Group'] }))).rejects.toThrow(
    'specify which resources to retain only when the stack is in the DELETE_FAILED state.',
  );
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
  expect(await settled(client, 'shop')).toBe('DELETE_FAILED');
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }));
  expect(Stacks?.[0]?.StackStatusReason).toBe('The following resource(s) failed to delete: [Group]. ');
  const { StackResourceSummaries = [] } = await client.send(new ListStackResourcesCommand({ StackName: 'shop' }));
  const states = Object.fromEntries(StackResourceSummaries.map((one) => [one.LogicalResourceId, one.ResourceStatus]));
  expect(states).toEqual({
    Vpc: 'CREATE_COMPLETE',
    Subnet: 'DELETE_COMPLETE',
    Group: 'DELETE_FAILED',
    Log: 'DELETE_COMPLETE',
  });
  await client.send(new DeleteStackCommand({ StackName: 'shop', RetainResources: ['Group'] }));
  expect(await settled(client, stackId)).toBe('DELETE_COMPLETE');
});

test('a protected stack stays as it is', async () => {
  const { client } = await rehearse();
  await deploy(client, SHOP);
  await client.send(new UpdateTerminationProtectionCommand({ StackName: 'shop', EnableTerminationProtection: true }));
  await expect(client.send(new DeleteStackCommand({ StackName: 'shop' }))).rejects.toThrow(
    'Stack [shop] cannot be deleted while TerminationProtection is enabled',
  );
  expect(await statusOf(client, 'shop')).toBe('CREATE_COMPLETE');
});

test('a stack of which only a change set was made is removed at once, and one that is not there is no error', async () => {
  const { client } = await rehearse();
  const { StackId = '' } = await review(client, SHOP);
  expect(await statusOf(client, 'shop')).toBe('REVIEW_IN_PROGRESS');
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
  expect(await statusOf(client, StackId)).toBe('DELETE_COMPLETE');
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
});
