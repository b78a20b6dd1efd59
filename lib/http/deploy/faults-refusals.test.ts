import { expect, test } from 'vitest';
import {
  bed,
  callsOf,
  clientsOf,
  deployed,
  ended,
  engineFor,
  execute,
  request,
  reviewed,
  TARGET,
  until,
} from './rehearse.fixture.ts';

test('F18 credentials that expire in mid-deploy stop the run at once; with new ones it goes on, executed once', async () => {
  const { engine, rehearsal } = await bed({ pace: 20 });
  const view = await reviewed(engine);
  await execute(engine, view);
  await until(engine, view.id, ({ resources }) => resources.some(({ status }) => status !== null));
  rehearsal.faults.push({ action: '*', kind: 'expired', times: 99 });
  const since = performance.now();
  const stopped = await until(engine, view.id, ({ notice }) => notice === 'credentials');
  expect(performance.now() - since).toBeLessThan(1_500);
  expect(stopped).toMatchObject({ state: 'running', error: { kind: 'credentials' } });
  expect(stopped.offers).toContain('resume');
  rehearsal.faults.splice(0);
  engine.resume(view.id);
  const done = await ended(engine, view.id);
  expect(done).toMatchObject({ state: 'succeeded' });
  expect(done.error).toBeUndefined();
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(1);
});

test('a run that waits for credentials finds new ones by itself', async () => {
  const { engine, rehearsal } = await bed({ pace: 20 }, { probeMs: 50 });
  const view = await reviewed(engine);
  await execute(engine, view);
  await until(engine, view.id, ({ resources }) => resources.some(({ status }) => status !== null));
  rehearsal.faults.push({ action: '*', kind: 'expired', times: 5 });
  await until(engine, view.id, ({ notice }) => notice === 'credentials');
  expect(await ended(engine, view.id)).toMatchObject({ state: 'succeeded' });
});

test.each([
  ['expired', 'credentials'],
  ['invalid-token', 'credentials'],
  ['bad-signature', 'credentials'],
  ['skew', 'clock'],
] as const)('F19 %s before anything is made: %s, within two seconds, and nothing is', async (kind, error) => {
  const { engine, rehearsal } = await bed({ faults: [{ action: '*', kind, times: 999 }] });
  const since = performance.now();
  expect(await reviewed(engine)).toMatchObject({ state: 'failed', error: { kind: error } });
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(callsOf(rehearsal, 'CreateChangeSet')).toBe(0);
});

test('F20 a denied action is named, and not asked for again', async () => {
  const { engine, rehearsal } = await bed({ faults: [{ action: 'CreateChangeSet', kind: 'denied', times: 99 }] });
  expect(await reviewed(engine)).toMatchObject({
    state: 'failed',
    error: { kind: 'denied', action: 'cloudformation:CreateChangeSet' },
  });
  expect(callsOf(rehearsal, 'CreateChangeSet')).toBe(1);
});

test('an execution that is denied leaves the review as it was', async () => {
  const { engine, rehearsal } = await bed({ faults: [{ action: 'ExecuteChangeSet', kind: 'denied' }] });
  const view = await reviewed(engine);
  await execute(engine, view);
  const refused = await until(engine, view.id, ({ error }) => error !== undefined);
  expect(refused).toMatchObject({
    state: 'review',
    error: { kind: 'denied', action: 'cloudformation:ExecuteChangeSet' },
    offers: ['execute', 'cancel'],
  });
  await execute(engine, refused);
  expect(await ended(engine, view.id)).toMatchObject({ state: 'succeeded' });
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(2);
});

test('another account than the one on the page is refused before anything is made', async () => {
  const { engine, rehearsal } = await bed();
  const target = { ...TARGET, accountId: '111122223333' };
  expect(await reviewed(engine, { target })).toMatchObject({
    state: 'failed',
    error: { kind: 'account', reason: '000000000000', names: ['111122223333'] },
  });
  expect(callsOf(rehearsal, 'CreateChangeSet')).toBe(0);
});

test('another region than the one on the page is refused before any call', async () => {
  const { engine, rehearsal } = await bed();
  const target = { ...TARGET, region: 'us-east-1' };
  expect(await reviewed(engine, { target })).toMatchObject({ state: 'failed', error: { kind: 'region' } });
  expect(rehearsal.calls).toEqual([]);
});

test('a run in review is not executed with the credentials of another account', async () => {
  const { engine, rehearsal, directory } = await bed();
  const view = await reviewed(engine);
  await engine.close();
  // The rehearsal reads the account off such a key, as AWS knows whose a key is.
  const stranger = { accessKeyId: ['ASIA', '111122223333', 'RHSTRANGER'].join(''), secretAccessKey: 'x' };
  const later = await engineFor(rehearsal, directory, {
    clientFor: () => clientsOf(rehearsal, { credentials: stranger }),
  });
  await expect(execute(later, view)).rejects.toMatchObject({ error: { kind: 'account' } });
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(0);
});

test('a deployment in an account that is known goes on after a restart', async () => {
  const { engine, rehearsal, directory } = await bed();
  const view = await reviewed(engine);
  await engine.close();
  const later = await engineFor(rehearsal, directory);
  later.resume();
  await execute(later, view);
  expect(await ended(later, view.id)).toMatchObject({ state: 'succeeded' });
  expect(await deployed(later)).toMatchObject({ state: 'succeeded', notes: ['nothing-to-do'] });
});

test('secret values are not kept: a run that a stopped server left without them says that they are needed again', async () => {
  const { engine, rehearsal, directory } = await bed({
    faults: [{ action: 'CreateChangeSet', kind: 'hang', times: 99 }],
  });
  const template = JSON.stringify({
    Parameters: { Password: { Type: 'String', NoEcho: true } },
    Resources: { R1: { Type: 'AWS::Logs::LogGroup' } },
  });
  const { id } = await engine.prepare(request({ template, parameters: [{ key: 'Password', value: 'hunter2' }] }));
  await expect.poll(() => callsOf(rehearsal, 'CreateChangeSet')).toBe(1);
  await engine.close();
  rehearsal.faults.splice(0);
  const later = await engineFor(rehearsal, directory);
  later.resume();
  expect(await ended(later, id)).toMatchObject({
    state: 'failed',
    error: { kind: 'values-lost', names: ['Password'] },
  });
  expect(callsOf(rehearsal, 'CreateChangeSet')).toBe(1);
});
