import { readFileSync } from 'node:fs';
import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
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
  templateOf,
  until,
} from './rehearse.fixture.ts';

test('F06 an update that fails rolls back and names the first failed resource', async () => {
  const room = await bed();
  await deployed(room.engine);
  room.rehearsal.fail.R2 = 'update';
  const view = await deployed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 90) });
  expect(view).toMatchObject({
    state: 'failed',
    error: { kind: 'resource', resource: 'R2', status: 'UPDATE_ROLLBACK_COMPLETE' },
  });
  expect(view.offers).toEqual(['delete', 'drift']);
});

async function withFailedRollback() {
  const room = await bed();
  await deployed(room.engine);
  Object.assign(room.rehearsal.fail, { R2: 'update', R1: 'rollback' });
  const view = await deployed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 90) });
  for (const name of Object.keys(room.rehearsal.fail)) delete room.rehearsal.fail[name];
  return { room, view };
}

test('F07 a rollback that failed is refused to a new deployment, and can be continued', async () => {
  const { room, view } = await withFailedRollback();
  expect(view).toMatchObject({ state: 'failed', error: { kind: 'rollback-failed', status: 'UPDATE_ROLLBACK_FAILED' } });
  const refused = await reviewed(room.engine);
  expect(refused).toMatchObject({ state: 'failed', error: { kind: 'rollback-failed' } });
  expect(refused.offers).toContain('continue-rollback');
  await room.engine.continueRollback(refused.id);
  expect(await ended(room.engine, refused.id)).toMatchObject({ kind: 'rollback', state: 'succeeded' });
  expect(await statusOf(room)).toBe('UPDATE_ROLLBACK_COMPLETE');
});

test('F08 what was kept on failure is reported, and can be rolled back', async () => {
  const room = await bed({ fail: { R2: 'create' } });
  const view = await reviewed(room.engine);
  const consent = { changeSetId: view.changeSetId ?? '', capabilities: [], keepOnFailure: true };
  await room.engine.execute(view.id, consent);
  const paused = await ended(room.engine, view.id);
  expect(paused).toMatchObject({ state: 'failed', error: { kind: 'paused', resource: 'R2', status: 'CREATE_FAILED' } });
  expect(paused.offers).toEqual(['rollback', 'delete']);
  expect(await reviewed(room.engine)).toMatchObject({ state: 'failed', error: { kind: 'paused' } });
  await room.engine.rollback(view.id);
  expect(await ended(room.engine, view.id)).toMatchObject({ kind: 'rollback', state: 'succeeded' });
});

test('F29 a change set that fails shows why, and its empty stack goes', async () => {
  const room = await bed({ changeSetFailure: 'Transform AWS::Nothing failed: no such transform' });
  expect(await reviewed(room.engine)).toMatchObject({
    state: 'failed',
    error: { kind: 'change-set', reason: 'Transform AWS::Nothing failed: no such transform' },
  });
  expect([undefined, 'DELETE_COMPLETE']).toContain(await statusOf(room));
});

test('F36 a stack that somebody else deletes meanwhile is said to be deleted', async () => {
  const room = await bed({ pace: 20 });
  const view = await reviewed(room.engine);
  await execute(room.engine, view);
  await until(room.engine, view.id, ({ resources }) => resources.some(({ status }) => status !== null));
  await clientsOf(room.rehearsal).cloudFormation.send(new DeleteStackCommand({ StackName: view.stackId }));
  expect(await ended(room.engine, view.id)).toMatchObject({ state: 'failed', error: { kind: 'deleted' }, offers: [] });
});

test('F37 failures of an earlier run are not blamed on this one', async () => {
  const room = await bed();
  await deployed(room.engine);
  room.rehearsal.fail.R2 = 'update';
  await deployed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 90) });
  delete room.rehearsal.fail.R2;
  room.rehearsal.fail.R3 = 'update';
  const view = await deployed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 60) });
  expect(view.error?.resource).toBe('R3');
});

test('an update can be cancelled while it runs; a creation can be deleted instead', async () => {
  const room = await bed({ pace: 20 });
  const creating = await reviewed(room.engine);
  await execute(room.engine, creating);
  await expect(room.engine.cancel(creating.id)).rejects.toMatchObject({ error: { kind: 'not-now' } });
  await ended(room.engine, creating.id);
  const updating = await reviewed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 90) });
  await execute(room.engine, updating);
  await until(room.engine, updating.id, ({ resources }) => resources.some(({ status }) => status !== null));
  await room.engine.cancel(updating.id);
  expect(await ended(room.engine, updating.id)).toMatchObject({
    state: 'cancelled',
    error: { kind: 'rolled-back-by-cancel' },
  });
  expect(await statusOf(room)).toBe('UPDATE_ROLLBACK_COMPLETE');
});

test('drift is found by path, without the values', async () => {
  const room = await bed();
  const { id } = await deployed(room.engine);
  room.rehearsal.tamper('web-dev', 'R1', { RetentionInDays: 1 });
  const drift = await room.engine.drift(id);
  expect(drift.status).toBe('DRIFTED');
  expect(drift.resources.filter(({ status }) => status === 'MODIFIED')).toEqual([
    {
      logicalId: 'R1',
      type: 'AWS::Logs::LogGroup',
      status: 'MODIFIED',
      differences: [{ path: '/RetentionInDays', kind: 'NOT_EQUAL' }],
    },
  ]);
});

test('the values of secret parameters stand in no journal and no view', async () => {
  const room = await bed();
  const template = JSON.stringify({
    Parameters: { Password: { Type: 'String', NoEcho: true } },
    Resources: { R1: { Type: 'AWS::Logs::LogGroup' } },
  });
  const secret = 'correct-horse-battery';
  const { id } = await room.engine.prepare(request({ template, parameters: [{ key: 'Password', value: secret }] }));
  const view = await until(room.engine, id, ({ state }) => state !== 'preparing');
  expect(view.state).toBe('review');
  await execute(room.engine, view);
  await ended(room.engine, id);
  expect(readFileSync(`${room.directory}/deployments/${id}.jsonl`, 'utf8')).not.toContain(secret);
  expect(JSON.stringify(room.engine.list())).not.toContain(secret);
  expect(room.engine.request(id)?.secretKeys).toEqual(['Password']);
});

/** An update that goes on. */
async function updating(room: Bed): Promise<string> {
  await deployed(room.engine);
  const view = await reviewed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 90) });
  await execute(room.engine, view);
  await until(room.engine, view.id, ({ offers }) => offers.includes('cancel'));
  return view.id;
}

test('after a refused cancellation, an update that fails by itself has failed, and says why', async () => {
  const room = await bed({ pace: 20 });
  room.rehearsal.faults.push({ action: 'CancelUpdateStack', kind: 'denied' });
  await deployed(room.engine);
  room.rehearsal.fail.R2 = 'update';
  const view = await reviewed(room.engine, { template: templateOf(['R1', 'R2', 'R3'], 90) });
  await execute(room.engine, view);
  await until(room.engine, view.id, ({ offers }) => offers.includes('cancel'));
  await expect(room.engine.cancel(view.id)).rejects.toMatchObject({ error: { kind: 'denied' } });
  expect(await ended(room.engine, view.id)).toMatchObject({
    state: 'failed',
    error: { kind: 'resource', resource: 'R2', status: 'UPDATE_ROLLBACK_COMPLETE' },
  });
});

test('a cancellation that a stopped server did not send is sent by the next one', async () => {
  const room = await bed({ pace: 4 });
  const id = await updating(room);
  room.rehearsal.faults.push({ action: 'CancelUpdateStack', kind: 'hang', times: 99 });
  void room.engine.cancel(id).catch(() => undefined);
  await expect.poll(() => callsOf(room.rehearsal, 'CancelUpdateStack')).toBe(1);
  await room.engine.close();
  room.rehearsal.faults.splice(0);
  const later = await engineFor(room.rehearsal, room.directory);
  later.resume();
  expect(await ended(later, id)).toMatchObject({ state: 'cancelled', error: { kind: 'rolled-back-by-cancel' } });
  expect(await statusOf(room)).toBe('UPDATE_ROLLBACK_COMPLETE');
}, 30_000);

test('a cancellation whose answer was lost is one', async () => {
  const room = await bed({ pace: 20 });
  const id = await updating(room);
  room.rehearsal.faults.push({ action: 'CancelUpdateStack', kind: 'lost-response' });
  await room.engine.cancel(id);
  expect(await ended(room.engine, id)).toMatchObject({ state: 'cancelled' });
});
