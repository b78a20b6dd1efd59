import { expect, test } from 'vitest';
import { bed, callsOf, deployed, engineFor, until } from './rehearse.fixture.ts';

test('a detection of drift that fails late is told by the run, and can be begun again', async () => {
  const room = await bed();
  const { id } = await deployed(room.engine);
  room.rehearsal.faults.push({ action: 'DescribeStackDriftDetectionStatus', kind: 'denied' });
  const action = 'cloudformation:DescribeStackDriftDetectionStatus';
  await expect(room.engine.drift(id)).rejects.toMatchObject({ error: { kind: 'denied', action } });
  expect(room.engine.view(id)).toMatchObject({ state: 'succeeded', driftError: { kind: 'denied', action } });
  expect(room.engine.view(id)?.driftSince).toBeUndefined();
  await room.engine.drift(id);
  expect(room.engine.view(id)).toMatchObject({ drift: { status: 'IN_SYNC' } });
  expect(room.engine.view(id)?.driftError).toBeUndefined();
});

test('three presses are one detection', async () => {
  const room = await bed();
  const { id } = await deployed(room.engine);
  await Promise.all([room.engine.drift(id), room.engine.drift(id), room.engine.drift(id)]);
  expect(callsOf(room.rehearsal, 'DetectStackDrift')).toBe(1);
});

test('a detection that a stopped server began is carried to its end by the next one', async () => {
  const room = await bed();
  const { id } = await deployed(room.engine);
  room.rehearsal.faults.push({ action: 'DescribeStackDriftDetectionStatus', kind: 'hang', times: 99 });
  room.engine.drift(id).catch(() => undefined);
  await until(room.engine, id, ({ driftSince }) => driftSince !== undefined);
  await room.engine.close();
  room.rehearsal.faults.splice(0);
  const later = await engineFor(room.rehearsal, room.directory);
  later.resume();
  expect(await until(later, id, ({ drift }) => drift !== undefined)).toMatchObject({ state: 'succeeded' });
});
