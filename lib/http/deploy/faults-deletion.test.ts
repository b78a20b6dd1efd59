import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { expect, test } from 'vitest';
import {
  type Bed,
  bed,
  callsOf,
  clientsOf,
  deployed,
  ended,
  engineFor,
  execute,
  request,
  reviewed,
  statusOf,
  until,
} from './rehearse.fixture.ts';

const named = (stackId = '') => ({ stackId, stackName: 'web-dev' });

/** A stack whose creation failed at R2 and rolled back. */
async function withLeftover() {
  const room = await bed({ fail: { R2: 'create' } });
  const failed = await deployed(room.engine);
  delete room.rehearsal.fail.R2;
  return { room, failed };
}

test('a creation that fails names the first failed resource and its reason, and rolls back', async () => {
  const { room, failed } = await withLeftover();
  expect(failed).toMatchObject({
    state: 'failed',
    error: { kind: 'resource', resource: 'R2', status: 'ROLLBACK_COMPLETE' },
  });
  expect(failed.error?.reason).not.toMatch(/cancelled/i);
  expect(failed.error?.reason).not.toBe('');
  expect(failed.offers).toEqual(['delete']);
  expect(await statusOf(room)).toBe('ROLLBACK_COMPLETE');
});

test('F03 a leftover is explained, deleted by ARN once the person said so, and created anew', async () => {
  const { room } = await withLeftover();
  const refused = await reviewed(room.engine);
  expect(refused).toMatchObject({
    state: 'failed',
    error: { kind: 'leftover', status: 'ROLLBACK_COMPLETE', resource: 'R2' },
  });
  expect(refused.offers).toContain('replace');
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(0);
  const replaces = refused.error?.stackId ?? '';
  const view = await deployed(room.engine, { replaces: named(replaces) });
  expect(view).toMatchObject({ state: 'succeeded', changeSetType: 'CREATE' });
  expect(await statusOf(room, replaces)).toBe('DELETE_COMPLETE');
  expect(view.stackId).not.toBe(replaces);
});

test('a consent to remove another stack than the one that stands there removes nothing', async () => {
  const { room } = await withLeftover();
  const replaces = named('arn:aws:cloudformation:ap-northeast-1:000000000000:stack/web-dev/of-yesterday');
  expect(await reviewed(room.engine, { replaces })).toMatchObject({ state: 'failed', error: { kind: 'leftover' } });
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(0);
});

test('F04 termination protection is named and nothing deleted', async () => {
  const { room, failed } = await withLeftover();
  await clientsOf(room.rehearsal).cloudFormation.send(
    new UpdateTerminationProtectionCommand({ StackName: 'web-dev', EnableTerminationProtection: true }),
  );
  expect(await reviewed(room.engine, { replaces: named(failed.stackId) })).toMatchObject({
    state: 'failed',
    error: { kind: 'protected' },
  });
  await expect(room.engine.remove(failed.id, 'web-dev')).rejects.toMatchObject({ error: { kind: 'protected' } });
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(0);
  expect(callsOf(room.rehearsal, 'UpdateTerminationProtection')).toBe(1);
  expect(await statusOf(room)).toBe('ROLLBACK_COMPLETE');
});

test('F09 a deletion that fails names the resource; another try deletes it', async () => {
  const room = await bed({ fail: { R2: 'delete' } });
  const { id } = await deployed(room.engine);
  await room.engine.remove(id, 'web-dev');
  const view = await ended(room.engine, id);
  expect(view).toMatchObject({
    kind: 'delete',
    state: 'failed',
    error: { kind: 'resource', resource: 'R2', status: 'DELETE_FAILED' },
  });
  delete room.rehearsal.fail.R2;
  await room.engine.remove(id, 'web-dev');
  expect(await ended(room.engine, id)).toMatchObject({ kind: 'delete', state: 'succeeded', outputs: [] });
  expect(await statusOf(room)).toBeUndefined();
});

test('a deletion needs the stack’s name, typed', async () => {
  const room = await bed();
  const { id } = await deployed(room.engine);
  await expect(room.engine.remove(id, 'web-prod')).rejects.toMatchObject({ error: { kind: 'name-mismatch' } });
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(0);
});

test('a creation can be deleted while it runs', async () => {
  const room = await bed({ pace: 20 });
  const view = await reviewed(room.engine);
  await execute(room.engine, view);
  await until(room.engine, view.id, ({ resources }) => resources.some(({ status }) => status !== null));
  await room.engine.remove(view.id, 'web-dev');
  const gone = await until(room.engine, view.id, ({ kind, state }) => kind === 'delete' && state !== 'running');
  expect(gone.state).toBe('succeeded');
});

/** Stops the server while a call is open, and starts another. */
async function restartedAt(room: Bed, action: string) {
  await expect.poll(() => callsOf(room.rehearsal, action)).toBe(1);
  await room.engine.close();
  room.rehearsal.faults.splice(0);
  const later = await engineFor(room.rehearsal, room.directory);
  later.resume();
  return later;
}

test('a deletion that a stopped server began is carried to its end', async () => {
  const room = await bed();
  const { id } = await deployed(room.engine);
  room.rehearsal.faults.push({ action: 'DeleteStack', kind: 'hang', times: 99 });
  await room.engine.remove(id, 'web-dev');
  const later = await restartedAt(room, 'DeleteStack');
  expect(await ended(later, id)).toMatchObject({ kind: 'delete', state: 'succeeded' });
  expect(await statusOf(room)).toBeUndefined();
});

test('a leftover that a stopped server was removing is removed, and only that one', async () => {
  const { room, failed } = await withLeftover();
  room.rehearsal.faults.push({ action: 'DeleteStack', kind: 'hang', times: 99 });
  const { id } = await room.engine.prepare(request({ replaces: named(failed.stackId) }));
  const later = await restartedAt(room, 'DeleteStack');
  const view = await until(later, id, ({ state }) => state !== 'preparing');
  expect(view).toMatchObject({ state: 'review', changeSetType: 'CREATE' });
  expect(await statusOf(room, failed.stackId)).toBe('DELETE_COMPLETE');
  expect(await statusOf(room)).toBe('REVIEW_IN_PROGRESS');
});

test('a leftover is not removed without its name, typed', async () => {
  const { room, failed } = await withLeftover();
  for (const stackName of ['', 'web-prod', 'WEB-DEV']) {
    const replaces = { stackId: failed.stackId ?? '', stackName };
    await expect(room.engine.prepare(request({ replaces }))).rejects.toMatchObject({
      error: { kind: 'name-mismatch' },
    });
  }
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(0);
});

test('what a failed deletion left can hold data: it is never replaced, only deleted by itself', async () => {
  const room = await bed({ fail: { R2: 'delete' } });
  const first = await deployed(room.engine);
  await room.engine.remove(first.id, 'web-dev');
  await ended(room.engine, first.id);
  expect(await statusOf(room)).toBe('DELETE_FAILED');
  const before = callsOf(room.rehearsal, 'DeleteStack');
  const view = await reviewed(room.engine, { replaces: named(first.stackId) });
  expect(view).toMatchObject({ state: 'failed', error: { kind: 'leftover', status: 'DELETE_FAILED' } });
  expect(view.offers).toEqual(['delete']);
  expect(callsOf(room.rehearsal, 'DeleteStack')).toBe(before);
});
