import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { clientOf, deploy, storyOf } from './deploy.fixture.ts';
import { type Rehearsal, type RehearsalOptions, startRehearsal } from './endpoint.ts';
import { PLAIN } from './plain-stack.fixture.ts';

let rehearsal: Rehearsal | undefined;
afterEach(() => rehearsal?.close());

async function rehearse(options: RehearsalOptions = {}) {
  rehearsal = await startRehearsal({ pace: 20_000, ...options });
  return { rehearsal, client: clientOf(rehearsal.endpoint) };
}

test('a stack is made in the order of its dependencies, and has its outputs', async () => {
  const { client } = await rehearse();
  const { status } = await deploy(client, { StackName: 'shop', TemplateBody: PLAIN });
  expect(status).toBe('CREATE_COMPLETE');
  const story = await storyOf(client, 'shop');
  expect(story.at(0)).toBe('shop REVIEW_IN_PROGRESS');
  expect(story.at(-1)).toBe('shop CREATE_COMPLETE');
  expect(story.indexOf('Vpc CREATE_COMPLETE')).toBeLessThan(story.indexOf('Subnet CREATE_IN_PROGRESS'));
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }));
  const outputs = Object.fromEntries(Stacks?.[0]?.Outputs?.map((one) => [one.OutputKey, one.OutputValue]) ?? []);
  expect(outputs.VpcId).toMatch(/^vpc-0[0-9a-f]{16}$/);
  expect(outputs.Where).toMatch(/^subnet-0[0-9a-f]{16}\.ap-northeast-1$/);
});
