import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { expect, test } from 'vitest';
import type { Engine } from '#lib/deploy/engine.ts';
import {
  type Bed,
  bed,
  callsOf,
  clientsOf,
  ended,
  engineFor,
  execute,
  reviewed,
  statusOf,
  until,
} from './rehearse.fixture.ts';

const isParked = (engine: Engine, id: string) => until(engine, id, ({ error }) => error !== undefined);

/** The execution takes effect, its answer is lost, and every call after it is refused. */
async function takenUnseen(kind: 'expired' | 'denied' | 'skew') {
  const room = await bed({ pace: 50 });
  const view = await reviewed(room.engine);
  room.rehearsal.faults.push(
    { action: 'ExecuteChangeSet', kind: 'lost-response' },
    { action: 'ExecuteChangeSet', kind, from: 2, times: 99 },
    { action: 'DescribeChangeSet', kind, times: 99 },
  );
  await execute(room.engine, view);
  return { room, view, parked: await isParked(room.engine, view.id) };
}

async function expectOneStack({ rehearsal }: Bed) {
  const { Stacks = [] } = await clientsOf(rehearsal).cloudFormation.send(new DescribeStacksCommand({}));
  expect(Stacks.map(({ StackStatus }) => StackStatus)).toEqual(['CREATE_COMPLETE']);
}

test.each(['expired', 'denied', 'skew'] as const)(
  'F13 with F18: an execution whose answer was lost before %s is never shown as not begun',
  async (kind) => {
    const { room, view, parked } = await takenUnseen(kind);
    expect(parked).toMatchObject({ state: 'running', offers: ['resume'] });
    await expect(room.engine.cancel(view.id)).rejects.toMatchObject({ error: { kind: 'not-now' } });
    await expect(room.engine.remove(view.id, 'web-dev')).rejects.toMatchObject({ error: { kind: 'not-now' } });
    room.rehearsal.faults.splice(0);
    room.engine.resume(view.id);
    expect(await ended(room.engine, view.id)).toMatchObject({ state: 'succeeded' });
    await expectOneStack(room);
  },
);

test('F21 with F18: started again with expired credentials, an execution that was taken is still watched', async () => {
  const { room, view } = await takenUnseen('expired');
  await room.engine.close();
  room.rehearsal.faults.splice(0);
  room.rehearsal.faults.push({ action: '*', kind: 'expired', times: 99 });
  const later = await engineFor(room.rehearsal, room.directory);
  later.resume();
  expect(await until(later, view.id, ({ notice }) => notice === 'credentials')).toMatchObject({ state: 'running' });
  room.rehearsal.faults.splice(0);
  later.resume(view.id);
  expect(await ended(later, view.id)).toMatchObject({ state: 'succeeded' });
  await expectOneStack(room);
});

test('a deletion is not taken while the execution is on its way, and later it is really asked for', async () => {
  const room = await bed({ pace: 50, faults: [{ action: 'ExecuteChangeSet', kind: 'latency' }] });
  const view = await reviewed(room.engine);
  await execute(room.engine, view);
  await expect.poll(() => callsOf(room.rehearsal, 'ExecuteChangeSet')).toBe(1);
  await expect(room.engine.remove(view.id, 'web-dev')).rejects.toMatchObject({ error: { kind: 'not-now' } });
  await until(room.engine, view.id, ({ offers }) => offers.includes('delete'));
  await room.engine.remove(view.id, 'web-dev');
  await until(room.engine, view.id, ({ kind, state }) => kind === 'delete' && state === 'succeeded');
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(1);
});

test.each(['expired', 'reset'] as const)(
  'F31 a no that cannot be carried out (%s) waits until it can',
  async (kind) => {
    const retry = { attempts: 2, firstMs: 1, longestMs: 2, budgetMs: 500 };
    const room = await bed({}, { retry });
    const view = await reviewed(room.engine);
    room.rehearsal.faults.push({ action: 'DeleteChangeSet', kind, times: 99 });
    await room.engine.cancel(view.id);
    const parked = await isParked(room.engine, view.id);
    expect(parked.state).not.toBe('cancelled');
    expect(parked.offers).toEqual(['resume']);
    room.rehearsal.faults.splice(0);
    room.engine.resume(view.id);
    const done = await ended(room.engine, view.id);
    expect(done.state).toBe('cancelled');
    expect(done.error).toBeUndefined();
    expect([undefined, 'DELETE_COMPLETE']).toContain(await statusOf(room));
  },
);
