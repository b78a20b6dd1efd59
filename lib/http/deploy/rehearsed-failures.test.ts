import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, expect, test } from 'vitest';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { deploy, eventsOf, settled } from '#lib/rehearsal/deploy.fixture.ts';
import { endRehearsals, rehearse } from '#lib/rehearsal/rehearse.fixture.ts';

afterAll(endRehearsals);

const WEB = composeContent('fargate.alb.cloudformation');
const TemplateBody = WEB.file('template.yaml');
const failing = (Value: string) => [{ Key: 'saikyo:rehearse-failure', Value }];
const failures = (events: Awaited<ReturnType<typeof eventsOf>>) =>
  events.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'));

test('whichever resource a person lets fail, it is the first that failed and nothing is left', async () => {
  const { client } = await rehearse({ pace: 1_000_000 });
  for (const id of Object.keys(WEB.template.Resources)) {
    const StackName = `create-${id}`;
    const { status, stackId } = await deploy(client, { StackName, TemplateBody, Tags: failing(id) });
    expect([id, status]).toEqual([id, 'ROLLBACK_COMPLETE']);
    const events = await eventsOf(client, stackId);
    expect(failures(events)[0]?.LogicalResourceId).toBe(id);
    const made = events.filter(({ ResourceStatusReason }) => ResourceStatusReason === 'Resource creation Initiated');
    const removed = events.filter(({ ResourceStatus }) => ResourceStatus === 'DELETE_COMPLETE');
    expect(removed.map((one) => one.PhysicalResourceId)).toEqual(
      expect.arrayContaining(made.map((one) => one.PhysicalResourceId)),
    );
  }
}, 60_000);

test('whichever resource a person lets fail in an update, all is as before and can be removed', async () => {
  const { client } = await rehearse({ pace: 1_000_000 });
  const { stackId } = await deploy(client, { StackName: 'web', TemplateBody });
  const changed = composeContent('fargate.alb.cloudformation', { image: 'example/web:2', egress: 'nat-per-zone' });
  const update = { StackName: 'web', TemplateBody: changed.file('template.yaml'), ChangeSetType: 'UPDATE' } as const;
  for (const id of Object.keys(WEB.template.Resources)) {
    const { status } = await deploy(client, { ...update, Tags: failing(id) }, { ClientRequestToken: `ex-${id}` });
    expect([id, status]).toEqual([id, 'UPDATE_ROLLBACK_COMPLETE']);
    const own = (await eventsOf(client, 'web')).filter(({ ClientRequestToken }) => ClientRequestToken === `ex-${id}`);
    expect(failures(own)[0]?.LogicalResourceId).toBe(id);
  }
  await client.send(new DeleteStackCommand({ StackName: 'web' }));
  expect(await settled(client, stackId)).toBe('DELETE_COMPLETE');
}, 60_000);
