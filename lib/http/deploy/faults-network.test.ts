import { DescribeStacksCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { expect, test } from 'vitest';
import { TIMEOUTS } from '#lib/deploy/clients.ts';
import type { Fault } from '#lib/rehearsal/faults.ts';
import {
  type Bed,
  bed,
  callsOf,
  clientsOf,
  deployed,
  ended,
  engineFor,
  execute,
  newDirectory,
  request,
  reviewed,
  until,
  updatesOf,
} from './rehearse.fixture.ts';

const CALLS = [
  'GetCallerIdentity',
  'DescribeStacks',
  'CreateChangeSet',
  'DescribeChangeSet',
  'ExecuteChangeSet',
  'DescribeStackEvents',
];

const onEveryCall = (kind: Fault['kind'], times: number): Fault[] => CALLS.map((action) => ({ action, kind, times }));

async function stacksOf({ rehearsal }: Bed) {
  const { Stacks = [] } = await clientsOf(rehearsal).cloudFormation.send(new DescribeStacksCommand({}));
  return Stacks;
}

async function expectOnce(room: Bed) {
  const stacks = await stacksOf(room);
  expect(stacks.map(({ StackStatus }) => StackStatus)).toEqual(['CREATE_COMPLETE']);
  const { Summaries = [] } = await clientsOf(room.rehearsal).cloudFormation.send(
    new ListChangeSetsCommand({ StackName: 'web-dev' }),
  );
  expect(Summaries.length).toBeLessThanOrEqual(1);
}

test('F10 limited three times on every call, a run ends well and says meanwhile that AWS is slow', async () => {
  const room = await bed({ faults: onEveryCall('throttle', 3) });
  const view = await deployed(room.engine);
  expect(view.state).toBe('succeeded');
  expect(updatesOf(room.engine, view.id).some((update) => update.view.notice === 'slowed')).toBe(true);
  expect(view.notice).toBeUndefined();
});

test.each(['error500', 'error503'] as const)('F11 bursts of %s are outlived', async (kind) => {
  const room = await bed({ faults: onEveryCall(kind, 3) });
  expect(await deployed(room.engine)).toMatchObject({ state: 'succeeded' });
  await expectOnce(room);
});

test('F12 a change set whose answer was lost is asked for with the same token: one stack, one set', async () => {
  const room = await bed({ faults: [{ action: 'CreateChangeSet', kind: 'lost-response' }] });
  const view = await reviewed(room.engine);
  expect(view.state).toBe('review');
  expect(callsOf(room.rehearsal, 'CreateChangeSet')).toBe(2);
  expect(await stacksOf(room)).toHaveLength(1);
  const { Summaries = [] } = await clientsOf(room.rehearsal).cloudFormation.send(
    new ListChangeSetsCommand({ StackName: 'web-dev' }),
  );
  expect(Summaries.map(({ ChangeSetId }) => ChangeSetId)).toEqual([view.changeSetId]);
});

test('F13 an execution whose answer was lost is executed once', async () => {
  const room = await bed({ faults: [{ action: 'ExecuteChangeSet', kind: 'lost-response' }] });
  const view = await deployed(room.engine);
  expect(view.state).toBe('succeeded');
  const created = updatesOf(room.engine, view.id).filter(
    (update) => update.type === 'resource' && update.resource.status === 'CREATE_COMPLETE',
  );
  expect(created).toHaveLength(3);
  await expectOnce(room);
});

test('F14 connections reset while watching are made again', async () => {
  const room = await bed({ faults: [{ action: 'DescribeStackEvents', kind: 'reset', from: 2, times: 4 }] });
  expect(await deployed(room.engine)).toMatchObject({ state: 'succeeded' });
});

test('F15 half an answer is asked for again', async () => {
  const room = await bed({ faults: onEveryCall('truncate', 2) });
  expect(await deployed(room.engine)).toMatchObject({ state: 'succeeded' });
  await expectOnce(room);
});

test('F16 a company proxy’s page is outlived, and named when it stays', async () => {
  const passing = await bed({ faults: onEveryCall('html', 2) });
  expect(await deployed(passing.engine)).toMatchObject({ state: 'succeeded' });
  const lasting = await bed({ faults: [{ action: 'DescribeStacks', kind: 'html', times: 999 }] });
  const view = await reviewed(lasting.engine);
  expect(view).toMatchObject({ state: 'failed', error: { kind: 'network' } });
  expect(view.error?.reason).toContain('cloudformation:DescribeStacks');
  expect(view.error?.reason).not.toContain('<');
  expect(callsOf(lasting.rehearsal, 'CreateChangeSet')).toBe(0);
});

test('F17 a silent endpoint is left after the time-out, which is ten seconds at most, and asked again', async () => {
  expect(TIMEOUTS.requestTimeout).toBeLessThanOrEqual(10_000);
  const actions = ['CreateChangeSet', 'ExecuteChangeSet', 'DescribeStackEvents'];
  const room = await bed({ faults: actions.map((action) => ({ action, kind: 'hang' })) });
  const impatient = await engineFor(room.rehearsal, newDirectory(), {
    clientFor: () => clientsOf(room.rehearsal, { requestTimeoutMs: 300 }),
  });
  expect(await deployed(impatient)).toMatchObject({ state: 'succeeded' });
  await expectOnce(room);
});

test('a network that stays away while the stack grows ends nothing: the run waits and goes on', async () => {
  const room = await bed(
    { pace: 50 },
    { probeMs: 30, retry: { attempts: 2, firstMs: 1, longestMs: 2, budgetMs: 500 } },
  );
  const view = await reviewed(room.engine);
  await execute(room.engine, view);
  room.rehearsal.faults.push({ action: 'DescribeStackEvents', kind: 'reset', times: 12 });
  await until(room.engine, view.id, ({ notice, error }) => notice === 'reconnecting' && error?.kind === 'network');
  expect(await ended(room.engine, view.id)).toMatchObject({ state: 'succeeded' });
});

test('a limit of the account is named', async () => {
  const room = await bed({ faults: [{ action: 'CreateChangeSet', kind: 'limit' }] });
  expect(await reviewed(room.engine)).toMatchObject({ state: 'failed', error: { kind: 'limit' } });
  expect(callsOf(room.rehearsal, 'CreateChangeSet')).toBe(1);
  expect((await room.engine.prepare(request())).state).toBe('preparing');
});
