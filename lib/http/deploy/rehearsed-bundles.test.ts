import { DeleteStackCommand, DescribeStacksCommand, ExecuteChangeSetCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT, composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { clientOf, deploy, eventsOf, review, settled, statusOf } from '#lib/rehearsal/deploy.fixture.ts';
import { type Rehearsal, startRehearsal } from '#lib/rehearsal/endpoint.ts';
import { endRehearsals, handClock, rehearse } from '#lib/rehearsal/rehearse.fixture.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal({ pace: 1_000_000 });
});
afterAll(() => Promise.all([rehearsal.close(), endRehearsals()]));

const IDS = combinations(CONTENT).map(({ id }) => id);
const FORMS = [{}, { discovery: 'on', profile: 'production', lang: 'ja' }];

describe.each(IDS.flatMap((id) => FORMS.map((settings) => ({ id, settings }))))('$id $settings', ({ id, settings }) => {
  test('is deployed, changed and removed, every resource in its turn', async () => {
    const client = clientOf(rehearsal.endpoint);
    const name = `${id.replaceAll('.', '-')}-${Object.keys(settings).length}`;
    const bundle = composeContent(id, settings);
    const first = await deploy(client, { StackName: name, TemplateBody: bundle.file('template.yaml') });
    expect(first.status).toBe('CREATE_COMPLETE');
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const outputs = Stacks?.[0]?.Outputs?.map(({ OutputValue }) => OutputValue) ?? [];
    expect(outputs.filter((value) => !value || value.includes('${'))).toEqual([]);

    const other = composeContent(id, {
      ...settings,
      image: 'example/web:2',
      cpu: 512,
      memory: 1024,
      egress: 'nat-per-zone',
    });
    const changed = { StackName: name, TemplateBody: other.file('template.yaml'), ChangeSetType: 'UPDATE' } as const;
    expect((await deploy(client, changed)).status).toBe('UPDATE_COMPLETE');

    await client.send(new DeleteStackCommand({ StackName: name }));
    expect(await settled(client, first.stackId)).toBe('DELETE_COMPLETE');
    const events = await eventsOf(client, first.stackId);
    expect(new Set(events.map(({ EventId }) => EventId)).size).toBe(events.length);
    expect(events.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('FAILED'))).toEqual([]);
  });
});

test('the Fargate stack of a workshop takes minutes on AWS, and half a minute at twenty times the pace', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, pace: 20, changeSetDelayMs: 0 });
  const TemplateBody = composeContent('fargate.alb.cloudformation').file('template.yaml');
  const { ChangeSetId, Changes } = await review(client, { StackName: 'web', TemplateBody });
  expect(Changes?.every(({ ResourceChange }) => ResourceChange?.Action === 'Add')).toBe(true);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  clock.pass(10);
  expect(await statusOf(client, 'web')).toBe('CREATE_IN_PROGRESS');
  clock.pass(30);
  expect(await statusOf(client, 'web')).toBe('CREATE_COMPLETE');
});
