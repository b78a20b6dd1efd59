import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateChangeSetCommand, DescribeStacksCommand, ExecuteChangeSetCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOf, deploy, eventsOf, review, statusOf, storyOf } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, handClock, rehearse } from './rehearse.fixture.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'rehearsal-'));
});
afterEach(async () => {
  await endRehearsals();
  rmSync(directory, { recursive: true });
});

const SHOP = { StackName: 'shop', TemplateBody: PLAIN };

test('a stack in the making goes on after a restart, from where its timers were', async () => {
  const clock = handClock();
  const options = { directory, now: clock.now, pace: 1, changeSetDelayMs: 0 };
  const first = await rehearse(options);
  const { ChangeSetId } = await review(first.client, SHOP);
  const execute = new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId, ClientRequestToken: 'ex-1' });
  await first.client.send(execute);
  clock.pass(5);
  const told = await eventsOf(first.client, 'shop');
  expect(told.at(-1)?.ResourceStatusReason).toBe('Resource creation Initiated');
  await first.rehearsal.close();

  const second = await rehearse(options);
  expect(await eventsOf(second.client, 'shop')).toEqual(told);
  await second.client.send(execute);
  clock.pass(600);
  expect(await statusOf(second.client, 'shop')).toBe('CREATE_COMPLETE');
  const story = await eventsOf(second.client, 'shop');
  expect(story.slice(0, told.length)).toEqual(told);
  expect(new Set(story.map(({ EventId }) => EventId)).size).toBe(story.length);
});

test('even without a farewell nothing that was answered is lost', async () => {
  const clock = handClock();
  const options = { directory, now: clock.now, pace: 1, changeSetDelayMs: 0 };
  const first = await rehearse(options);
  const { ChangeSetId } = await review(first.client, SHOP);
  await first.client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  clock.pass(8);
  const told = await storyOf(first.client, 'shop');
  // No close: the second reads what the first had written until then, as after a kill.
  const second = await rehearse(options);
  expect(await storyOf(second.client, 'shop')).toEqual(told);
});

test('change sets, tokens and deleted stacks are kept, one file a stack and readable by its owner only', async () => {
  const first = await rehearse({ directory });
  await deploy(first.client, SHOP);
  const input = {
    ...SHOP,
    StackName: 'other',
    ChangeSetName: 'cs',
    ChangeSetType: 'CREATE',
    ClientToken: 'cs-1',
  } as const;
  const made = await first.client.send(new CreateChangeSetCommand(input));
  await first.rehearsal.close();
  const second = await rehearse({ directory });
  expect((await second.client.send(new CreateChangeSetCommand(input))).Id).toBe(made.Id);
  expect(await statusOf(second.client, 'shop')).toBe('CREATE_COMPLETE');
  expect(readdirSync(directory).every((name) => name.endsWith('.json'))).toBe(true);
  expect(readdirSync(directory)).toHaveLength(2);
  for (const name of readdirSync(directory)) expect(statSync(path.join(directory, name)).mode & 0o077).toBe(0);
});

test('half a file is passed over, and the other stacks are there', async () => {
  const first = await rehearse({ directory });
  await deploy(first.client, SHOP);
  await first.rehearsal.close();
  writeFileSync(path.join(directory, 'torn.json'), '{"id": "arn:aws');
  const second = await rehearse({ directory });
  expect(await statusOf(second.client, 'shop')).toBe('CREATE_COMPLETE');
});

/** A hundred and forty resources in seven chains. */
const LARGE = `Resources:\n${Array.from({ length: 140 }, (_, at) => {
  const after = at < 7 ? '' : `, DependsOn: R${at - 7}`;
  return `  R${at}: {Type: AWS::CloudWatch::Alarm${after}}`;
}).join('\n')}`;

test('a stack of 140 resources is told complete, in order and without doubles, in pages of twenty', async () => {
  const { client } = await rehearse({ pageSize: 20 });
  await deploy(client, { StackName: 'large', TemplateBody: LARGE });
  const events = await eventsOf(client, 'large');
  expect(new Set(events.map(({ EventId }) => EventId)).size).toBe(events.length);
  expect(events).toHaveLength(140 * 3 + 3);
  const done = events.filter(({ ResourceStatus }) => ResourceStatus === 'CREATE_COMPLETE');
  const place = new Map(done.map(({ LogicalResourceId }, at) => [LogicalResourceId, at]));
  for (let at = 7; at < 140; at += 1) expect(place.get(`R${at - 7}`)).toBeLessThan(place.get(`R${at}`) ?? 0);
});

test('twenty stacks at once lose nothing', async () => {
  const { client, rehearsal } = await rehearse({ directory, pace: 2000 });
  const names = Array.from({ length: 20 }, (_, at) => `shop-${at}`);
  const ends = await Promise.all(
    names.map((name) => deploy(clientOf(rehearsal.endpoint), { StackName: name, TemplateBody: PLAIN })),
  );
  expect(ends.map(({ status }) => status)).toEqual(names.map(() => 'CREATE_COMPLETE'));
  const stories = await Promise.all(names.map((name) => storyOf(client, name)));
  for (const story of stories) expect(story).toHaveLength(4 * 3 + 3);
  const { Stacks } = await client.send(new DescribeStacksCommand({}));
  expect(Stacks).toHaveLength(20);
});
