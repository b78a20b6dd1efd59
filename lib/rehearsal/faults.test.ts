import {
  CreateChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { clientOf, deploy, eventsOf, review, settled, statusOf } from './deploy.fixture.ts';
import type { Fault } from './faults.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, handClock, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const SHOP = { StackName: 'shop', TemplateBody: PLAIN };

async function errorFor(kind: Fault['kind']) {
  const { client, rehearsal } = await rehearse();
  rehearsal.faults.push({ action: 'DescribeStacks', kind });
  const thrown = await client.send(new DescribeStacksCommand({})).then(
    () => undefined,
    (error: Error) => error,
  );
  await client.send(new DescribeStacksCommand({}));
  return thrown;
}

test.each([
  ['throttle', 'Throttling'],
  ['limit', 'LimitExceededException'],
  ['error500', 'InternalFailure'],
  ['error503', 'ServiceUnavailable'],
  ['expired', 'ExpiredToken'],
  ['invalid-token', 'InvalidClientTokenId'],
  ['denied', 'AccessDenied'],
  ['skew', 'SignatureDoesNotMatch'],
  ['bad-signature', 'SignatureDoesNotMatch'],
] as const)('%s is %s for the SDK, once', async (kind, name) => {
  expect((await errorFor(kind))?.name).toBe(name);
});

test('a clock that is off and a wrong key are told apart by their words', async () => {
  expect((await errorFor('skew'))?.message).toMatch(
    /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z/,
  );
  expect((await errorFor('bad-signature'))?.message).toMatch(/^The request signature we calculated does not match/);
});

test.each(['reset', 'truncate', 'html'] as const)('%s is an error, and the next call is well', async (kind) => {
  expect(await errorFor(kind)).toBeInstanceOf(Error);
});

test('a fault meets the calls that it names, and no others', async () => {
  const { client } = await rehearse({ faults: [{ action: '*', kind: 'throttle', from: 2, times: 2 }] });
  const tries = [];
  for (let n = 0; n < 5; n += 1)
    tries.push(
      await client.send(new DescribeStacksCommand({})).then(
        () => 'well',
        () => 'throttled',
      ),
    );
  expect(tries).toEqual(['well', 'throttled', 'throttled', 'well', 'well']);
});

test('an answer that is lost took effect; the same token asks for nothing new', async () => {
  const { client, rehearsal } = await rehearse({
    faults: [
      { action: 'CreateChangeSet', kind: 'lost-response' },
      { action: 'ExecuteChangeSet', kind: 'lost-response' },
    ],
  });
  const patient = clientOf(rehearsal.endpoint, { maxAttempts: 3 });
  const input = { ChangeSetName: 'cs', ChangeSetType: 'CREATE', ClientToken: 'cs-1', ...SHOP } as const;
  const { Id } = await patient.send(new CreateChangeSetCommand(input));
  await review(client, { StackName: 'other', TemplateBody: PLAIN });
  await patient.send(new ExecuteChangeSetCommand({ ChangeSetName: Id, ClientRequestToken: 'ex-1' }));
  expect(await settled(client, 'shop')).toBe('CREATE_COMPLETE');
  expect(rehearsal.calls.filter(({ action }) => action === 'ExecuteChangeSet')).toHaveLength(2);
  const starts = (await eventsOf(client, 'shop')).filter((one) => one.ResourceStatus === 'CREATE_IN_PROGRESS');
  expect(starts.filter((one) => one.LogicalResourceId === 'shop')).toHaveLength(1);
});

test('a silent endpoint never answers', async () => {
  const { client } = await rehearse({ faults: [{ action: 'DescribeStacks', kind: 'hang' }] });
  const abortSignal = AbortSignal.timeout(50);
  await expect(client.send(new DescribeStacksCommand({}), { abortSignal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('stale reads still show what was before, for as long as they were told', async () => {
  const { client } = await rehearse({ staleReads: 3 });
  const { ChangeSetId } = await review(client, SHOP);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }));
  const seen = [];
  for (let n = 0; n < 4; n += 1) seen.push(await statusOf(client, 'shop'));
  expect(seen.slice(0, 3)).toEqual(['REVIEW_IN_PROGRESS', 'REVIEW_IN_PROGRESS', 'REVIEW_IN_PROGRESS']);
  expect(seen[3]).not.toBe('REVIEW_IN_PROGRESS');
});

test('doubled events have one id', async () => {
  const { client } = await rehearse({ duplicateEvents: true });
  await deploy(client, SHOP);
  const ids = (await eventsOf(client, 'shop')).map(({ EventId }) => EventId);
  expect(ids.length).toBe(new Set(ids).size + 1);
});

test('a clock that is off shows in every time that the endpoint says', async () => {
  const clock = handClock();
  const { client } = await rehearse({ now: clock.now, skewMs: 600_000, changeSetDelayMs: 0 });
  await review(client, SHOP);
  clock.pass(60);
  const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName: 'shop' }));
  expect(StackEvents?.[0]?.Timestamp?.getTime()).toBe(clock.now() - 60_000 + 600_000);
});
