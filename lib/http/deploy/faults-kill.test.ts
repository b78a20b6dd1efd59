import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DescribeStacksCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { build } from 'vite';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Engine } from '#lib/deploy/engine.ts';
import { type Rehearsal, type RehearsalOptions, startRehearsal } from '#lib/rehearsal/endpoint.ts';
import type { Fault } from '#lib/rehearsal/faults.ts';
import { callsOf, clientsOf, ended, engineFor, execute, newDirectory, request, until } from './rehearse.fixture.ts';

const outDir = mkdtempSync(join(tmpdir(), 'killed-server-'));

// Vite reads TypeScript where Node 20 does not.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'server-only': fileURLToPath(new URL('../../../scripts/house/empty.ts', import.meta.url)) } },
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./killed-server.fixture.ts', import.meta.url)),
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  });
}, 60_000);

type Killed = { rehearsal: Rehearsal; directory: string; id: string };

/** Lets a server deploy, kills it (-9) as soon as it has made the calls, and lifts the faults. */
async function killedAfter(isTime: (rehearsal: Rehearsal) => boolean, options: RehearsalOptions = {}): Promise<Killed> {
  const rehearsal = await startRehearsal({ pace: 2_000, ...options });
  onTestFinished(() => rehearsal.close());
  const directory = newDirectory();
  const asked = request();
  const env = { ...process.env, ENDPOINT: rehearsal.endpoint, DIRECTORY: directory, REQUEST: JSON.stringify(asked) };
  const child: ChildProcess = spawn(process.execPath, [join(outDir, 'server.mjs')], { env, stdio: 'ignore' });
  const gone = once(child, 'exit');
  await expect.poll(() => isTime(rehearsal) || child.exitCode !== null, { interval: 2, timeout: 15_000 }).toBe(true);
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
  rehearsal.faults.splice(0);
  return { rehearsal, directory, id: asked.id };
}

async function restarted({ rehearsal, directory }: Killed): Promise<Engine> {
  const engine = await engineFor(rehearsal, directory);
  engine.resume();
  return engine;
}

const hang = (action: string, from = 1): Fault => ({ action, kind: 'hang', from, times: 999 });

async function expectOneStack({ rehearsal }: Killed) {
  const { cloudFormation } = clientsOf(rehearsal);
  const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({}));
  expect(Stacks.map(({ StackStatus }) => StackStatus)).toEqual(['CREATE_COMPLETE']);
  const { Summaries = [] } = await cloudFormation.send(new ListChangeSetsCommand({ StackName: 'web-dev' }));
  expect(Summaries.length).toBeLessThanOrEqual(1);
}

test('F21 killed after the execution, the run is found and watched to its end; executed once', async () => {
  const isExecuted = ({ calls }: Rehearsal) =>
    calls.at(-1)?.action === 'DescribeStackEvents' && calls.some(({ action }) => action === 'ExecuteChangeSet');
  const killed = await killedAfter(isExecuted, { pace: 20 });
  const engine = await restarted(killed);
  expect(await ended(engine, killed.id)).toMatchObject({ state: 'succeeded', outputs: [{ key: 'First' }] });
  expect(callsOf(killed.rehearsal, 'ExecuteChangeSet')).toBe(1);
  await expectOneStack(killed);
});

test('F22 killed while CreateChangeSet was open, it is asked for again with the same token', async () => {
  const killed = await killedAfter((rehearsal) => callsOf(rehearsal, 'CreateChangeSet') > 0, {
    faults: [hang('CreateChangeSet')],
  });
  const engine = await restarted(killed);
  const view = await until(engine, killed.id, ({ state }) => state === 'review');
  expect(callsOf(killed.rehearsal, 'CreateChangeSet')).toBe(2);
  await execute(engine, view);
  expect(await ended(engine, killed.id)).toMatchObject({ state: 'succeeded' });
  await expectOneStack(killed);
});

test('F23 killed after the order was journaled, it is executed, with the same token and no second change set', async () => {
  const killed = await killedAfter((rehearsal) => callsOf(rehearsal, 'ExecuteChangeSet') > 0, {
    faults: [hang('ExecuteChangeSet')],
  });
  const engine = await restarted(killed);
  expect(await ended(engine, killed.id)).toMatchObject({ state: 'succeeded' });
  expect(callsOf(killed.rehearsal, 'CreateChangeSet')).toBe(1);
  const journal = readFileSync(join(killed.directory, 'deployments', `${killed.id}.jsonl`), 'utf8');
  expect(journal.match(/"type":"ordered"/g)).toHaveLength(1);
  await expectOneStack(killed);
});

test('killed while the answer was on its way, a call that took effect is not made again', async () => {
  const faults: Fault[] = [
    { action: 'ExecuteChangeSet', kind: 'lost-response' },
    { action: 'ExecuteChangeSet', kind: 'hang', from: 2, times: 99 },
  ];
  const killed = await killedAfter((rehearsal) => callsOf(rehearsal, 'ExecuteChangeSet') > 1, { faults, pace: 50 });
  const before = callsOf(killed.rehearsal, 'ExecuteChangeSet');
  const engine = await restarted(killed);
  expect(await ended(engine, killed.id)).toMatchObject({ state: 'succeeded' });
  expect(callsOf(killed.rehearsal, 'ExecuteChangeSet')).toBe(before);
  await expectOneStack(killed);
});

// In order: the request, its review, the order, the execution, the watching, the last look.
const MOMENTS: [action: string, nth: number][] = [
  ['GetCallerIdentity', 1],
  ['DescribeStacks', 1],
  ['CreateChangeSet', 1],
  ['DescribeChangeSet', 1],
  ['GetCallerIdentity', 2],
  ['DescribeStacks', 2],
  ['DescribeStackEvents', 1],
  ['ExecuteChangeSet', 1],
  ['DescribeStackEvents', 2],
  ['DescribeStacks', 3],
  ['DescribeStackEvents', 3],
];

async function survives([action, nth]: (typeof MOMENTS)[number]): Promise<string> {
  const isTime = (rehearsal: Rehearsal) => callsOf(rehearsal, action) >= nth;
  const killed = await killedAfter(isTime, { pace: 200, faults: [hang(action, nth)] });
  const engine = await restarted(killed);
  const view = await until(engine, killed.id, ({ state }) => state === 'review' || state === 'succeeded');
  if (view.state === 'review') await execute(engine, view);
  const { state } = await ended(engine, killed.id);
  await expectOneStack(killed);
  return state;
}

test('killed at any of its calls, nothing is lost and nothing made twice', async () => {
  expect(await Promise.all(MOMENTS.map(survives))).toEqual(MOMENTS.map(() => 'succeeded'));
}, 60_000);
