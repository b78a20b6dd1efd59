import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createClients } from './clients.ts';
import { createEngine, type Engine } from './engine.ts';
import type { RunRequest } from './run.ts';

const opened: Engine[] = [];
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});

async function engineIn(directory: string): Promise<Engine> {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  // Nothing listens there: every call of these tests would fail, and none is needed.
  const clientFor = () => createClients({ region: 'ap-northeast-1', endpoint: 'http://127.0.0.1:9', credentials });
  const engine = await createEngine({ directory, clientFor, pollMs: 10 });
  opened.push(engine);
  return engine;
}

const newDirectory = () => mkdtempSync(join(tmpdir(), 'deploy-engine-'));

const REQUEST: RunRequest = {
  id: 'run-1',
  target: { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' },
  stackName: 'web-dev',
  template: 'Resources: {Cluster: {Type: AWS::ECS::Cluster}}',
  parameters: [],
  tags: [],
};

test('a second server on one data directory is told so, and may start when the first has stopped', async () => {
  const directory = newDirectory();
  const first = await engineIn(directory);
  await expect(engineIn(directory)).rejects.toMatchObject({ error: { kind: 'locked' } });
  await first.close();
  await expect(engineIn(directory)).resolves.toBeDefined();
});

test('two data directories do not get into each other’s way', async () => {
  await engineIn(newDirectory());
  await expect(engineIn(newDirectory())).resolves.toBeDefined();
});

test('what is refused at once leaves no journal', async () => {
  const directory = newDirectory();
  const engine = await engineIn(directory);
  await expect(engine.prepare({ ...REQUEST, stackName: 'my_app' })).rejects.toMatchObject({
    error: { kind: 'stack-name' },
  });
  expect(readdirSync(join(directory, 'deployments'))).toEqual([]);
});

test('a run that cannot be journaled is refused before any call', async () => {
  const directory = newDirectory();
  const engine = await engineIn(directory);
  // A file where the journals should stand: what a full or read-only disk says, also to root.
  const journals = join(directory, 'deployments');
  rmSync(journals, { recursive: true });
  writeFileSync(journals, '');
  await expect(engine.prepare(REQUEST)).rejects.toMatchObject({ error: { kind: 'journal' } });
  expect(engine.list()).toEqual([]);
});
