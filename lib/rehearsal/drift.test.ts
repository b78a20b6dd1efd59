import {
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DetectStackDriftCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { type Client, deploy } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

async function drift(client: Client) {
  const { StackDriftDetectionId } = await client.send(new DetectStackDriftCommand({ StackName: 'shop' }));
  for (;;) {
    const said = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }));
    if (said.DetectionStatus !== 'DETECTION_IN_PROGRESS') return said;
  }
}

test('a stack that nobody touched is in sync', async () => {
  const { client } = await rehearse();
  await deploy(client, { StackName: 'shop', TemplateBody: PLAIN });
  expect(await drift(client)).toMatchObject({
    DetectionStatus: 'DETECTION_COMPLETE',
    StackDriftStatus: 'IN_SYNC',
    DriftedStackResourceCount: 0,
  });
});

test('what was changed by hand is named, with what it should be, until an update sets it right', async () => {
  const { client, rehearsal } = await rehearse();
  await deploy(client, { StackName: 'shop', TemplateBody: PLAIN });
  rehearsal.tamper('shop', 'Log', { RetentionInDays: 1 });
  expect(await drift(client)).toMatchObject({ StackDriftStatus: 'DRIFTED', DriftedStackResourceCount: 1 });
  const said = await client.send(
    new DescribeStackResourceDriftsCommand({ StackName: 'shop', StackResourceDriftStatusFilters: ['MODIFIED'] }),
  );
  expect(said.StackResourceDrifts?.map((one) => [one.LogicalResourceId, one.PropertyDifferences])).toEqual([
    ['Log', [{ PropertyPath: '/RetentionInDays', ExpectedValue: '7', ActualValue: '1', DifferenceType: 'NOT_EQUAL' }]],
  ]);
  const template = PLAIN.replace('RetentionInDays: 7', 'RetentionInDays: 30');
  await deploy(client, { StackName: 'shop', TemplateBody: template, ChangeSetType: 'UPDATE' });
  expect((await drift(client)).StackDriftStatus).toBe('IN_SYNC');
});
