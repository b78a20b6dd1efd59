import { expect, test } from 'vitest';
import { aResource } from '#components/deploy/run.fixture.ts';
import { spanOf } from './run-span.ts';

const at = (time: string) => `2026-11-23T04:${time}.000Z`;
const now = Date.parse(at('10:00'));
const minutes = ({ fromMs, toMs }: { fromMs: number; toMs: number }) => (toMs - fromMs) / 60_000;

test('after a reload or a restart the time counts from the order, not from the last step of each resource', () => {
  const steps = [aResource('Vpc', 'CREATE_COMPLETE', { at: at('08:00') })];
  const run = { kind: 'deploy', state: 'running', startedAt: at('02:00') } as const;
  expect(minutes(spanOf(run, steps, now))).toBe(8);
  expect(minutes(spanOf({ ...run, state: 'succeeded' }, steps, now))).toBe(6);
  expect(minutes(spanOf(run, [], now))).toBe(8);
});

test('a run of before has no such time, and counts from its first step', () => {
  const steps = [aResource('Vpc', 'CREATE_COMPLETE', { at: at('08:00') })];
  expect(minutes(spanOf({ kind: 'deploy', state: 'running', startedAt: null }, steps, now))).toBe(2);
});
