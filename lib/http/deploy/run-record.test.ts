import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { readEnv } from '#lib/env.ts';
import { quickRehearsal } from './deployed.fixture.ts';
import { findRun, forgetRun, keepRun, pickOf } from './run-record.ts';

beforeAll(quickRehearsal);

const record = (id: string) => ({
  id,
  account: { id: 'rehearsal', kind: 'rehearsal' as const, accountId: '000000000000' },
  pick: 'fargate.alb.cloudformation',
  choice: [],
  catalogVersion: '1',
  descriptions: { ja: {}, en: {} },
  cost: { perMonthUsd: 1, perHourUsd: 1 },
  types: [],
});
const fileOf = (id: string) => path.join(readEnv().dataDir, 'runs', `${id}.json`);

test('what a list shows of a run is read from its file once', () => {
  keepRun(record('first'));
  expect(pickOf('first')).toBe('fargate.alb.cloudformation');
  rmSync(fileOf('first'));
  expect(pickOf('first')).toBe('fargate.alb.cloudformation');
  forgetRun('first');
  expect([pickOf('first'), findRun('first')]).toEqual([null, undefined]);
});

test('a damaged record hides what was kept beside one run, not the others', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  for (const id of ['whole', 'torn', 'strange']) keepRun(record(id));
  writeFileSync(fileOf('torn'), '{"id":');
  writeFileSync(fileOf('strange'), '[]');
  expect(['whole', 'torn', 'strange', 'torn'].map(pickOf)).toEqual(['fargate.alb.cloudformation', null, null, null]);
  expect(told).toHaveBeenCalledTimes(2);
});
