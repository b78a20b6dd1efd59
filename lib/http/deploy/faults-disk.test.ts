import { expect, onTestFinished, test } from 'vitest';
import { drive, type Surroundings } from '#lib/deploy/driver.ts';
import type { Entry, Line } from '#lib/deploy/entry.ts';
import { foldLine } from '#lib/deploy/facts.ts';
import { LiveRun } from '#lib/deploy/live-run.ts';
import { DeployProblem } from '#lib/deploy/problem.ts';
import { createTurns } from '#lib/deploy/turns.ts';
import { type Rehearsal, startRehearsal } from '#lib/rehearsal/endpoint.ts';
import { callsOf, clientsOf, request } from './rehearse.fixture.ts';

/** A run whose disk takes no line of some types while they stand in `full`. */
function runOnDisk(full: Set<Entry['type']>): LiveRun {
  const kept = { ...request(), parameters: [], secretKeys: [] };
  const at = new Date().toISOString();
  const line: Line = { type: 'requested', request: kept, capabilities: [], roles: [], notes: [], sequence: 1, at };
  const append = async ({ type }: Line) => {
    if (full.has(type)) throw new DeployProblem({ kind: 'journal', reason: 'ENOSPC' });
  };
  return new LiveRun({ append }, [line], foldLine(undefined, line));
}

async function surroundings(): Promise<{ rehearsal: Rehearsal; around: Surroundings }> {
  const rehearsal = await startRehearsal({ pace: 2_000 });
  const closing = new AbortController();
  const clients = clientsOf(rehearsal);
  const retry = { attempts: 3, firstMs: 1, longestMs: 5, budgetMs: 5_000 };
  const around: Surroundings = {
    clientFor: () => clients,
    timing: { pollMs: () => 10, probeMs: 20, retry },
    signal: closing.signal,
    onStack: createTurns(),
    holder: () => undefined,
    isShared: () => false,
    onSent: () => undefined,
    onUnexpected: (cause) => {
      throw cause;
    },
  };
  onTestFinished(async () => {
    closing.abort();
    await rehearsal.close();
  });
  return { rehearsal, around };
}

test('an intent that the disk does not take is not carried out', async () => {
  const { rehearsal, around } = await surroundings();
  const run = runOnDisk(new Set(['intended']));
  await drive(run, around);
  expect(run.facts.view).toMatchObject({ state: 'failed', error: { kind: 'journal', reason: 'ENOSPC' } });
  expect(callsOf(rehearsal, 'CreateChangeSet')).toBe(0);
});

test('a disk that is full when the execution is answered does not lead to a second one', async () => {
  const { rehearsal, around } = await surroundings();
  const full = new Set<Entry['type']>(['sent']);
  const run = runOnDisk(full);
  await drive(run, around);
  expect(run.facts.view.state).toBe('review');
  await run.append({ type: 'ordered', operation: { kind: 'execute', token: `ex-${run.facts.view.id}`, after: null } });
  run.isFresh = true;
  const driven = drive(run, around);
  await expect.poll(() => run.facts.view.error?.kind).toBe('journal');
  full.clear();
  await driven;
  expect(run.facts.view).toMatchObject({ state: 'succeeded' });
  expect(callsOf(rehearsal, 'ExecuteChangeSet')).toBe(1);
});

test('what could not be written has no number: the next line that is gets the one after the last that was', async () => {
  const full = new Set<Entry['type']>(['noticed']);
  const run = runOnDisk(full);
  const heard: [number, string | undefined][] = [];
  run.subscribe(1, ({ sequence, view }) => heard.push([sequence, view.notice]));
  await run.show({ type: 'noticed', notice: 'slowed', error: null });
  full.clear();
  await run.show({ type: 'noticed', notice: 'clock', error: null });
  expect(heard).toEqual([
    [1, 'slowed'],
    [2, 'clock'],
  ]);
  const replayed: number[] = [];
  run.subscribe(0, ({ sequence }) => replayed.push(sequence));
  expect(replayed).toEqual([1, 2]);
});
