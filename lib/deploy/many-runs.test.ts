import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClients } from './clients.ts';
import { createEngine } from './engine.ts';
import type { Entry } from './entry.ts';
import type { RunRequest } from './run.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 22) + second * 1_000).toISOString();
const target = { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' };
const template = 'Resources: {Cluster: {Type: AWS::ECS::Cluster}}';

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'many-runs-'));
  mkdirSync(join(directory, 'deployments'));
  return directory;
}

const requestOf = (id: string): RunRequest => ({
  id,
  target,
  stackName: `web-${id}`,
  template,
  parameters: [],
  tags: [],
});

/** What an earlier server wrote of a run. */
function write(directory: string, id: string, second: number, ...entries: Entry[]): void {
  const request = { ...requestOf(id), parameters: [], secretKeys: [] };
  const first: Entry = { type: 'requested', request, capabilities: [], roles: [], notes: [] };
  const lines = [first, ...entries].map((entry, index) => ({ ...entry, sequence: index + 1, at: at(second + index) }));
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(join(directory, 'deployments', `${id}.jsonl`), text);
}

async function engineIn(directory: string, onUnexpected: (cause: unknown) => void = () => undefined) {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const clientFor = () => createClients({ region: 'ap-northeast-1', endpoint: 'http://127.0.0.1:9', credentials });
  const engine = await createEngine({ directory, clientFor, pollMs: 10, onUnexpected });
  onTestFinished(() => engine.close());
  return engine;
}

const ENDED: Entry = { type: 'ended', state: 'succeeded', stackStatus: 'CREATE_COMPLETE' };
const REVIEW: Entry[] = [
  { type: 'planned', plan: { changeSetType: 'CREATE', isOwnStack: true } },
  { type: 'change-set-made', stackId: 'arn:stack', changeSetId: 'arn:set' },
  { type: 'reviewed', changes: [] },
];

test('broken journals do not keep the others from their engine: each is told, and shown where it can be', async () => {
  const directory = newDirectory();
  const path = (id: string) => join(directory, 'deployments', `${id}.jsonl`);
  write(directory, 'good', 0, ENDED);
  write(directory, 'torn', 0, ...REVIEW);
  appendFileSync(path('torn'), '{"type":"with');
  write(directory, 'holed', 0, ...REVIEW);
  appendFileSync(path('holed'), `{"type":"ord\n${JSON.stringify({ type: 'sent', sequence: 6, at: at(6) })}\n`);
  writeFileSync(path('headless'), `${JSON.stringify({ type: 'sent', sequence: 1, at: at(0) })}\n`);
  writeFileSync(path('odd'), `${JSON.stringify({ type: 'requested', sequence: 1, at: at(0) })}\n`);
  mkdirSync(path('folder'));
  const told: unknown[] = [];
  const engine = await engineIn(directory, (cause) => told.push(cause));
  expect(engine.view('good')).toMatchObject({ state: 'succeeded' });
  expect(engine.view('torn')).toMatchObject({ state: 'review' });
  expect(engine.view('holed')).toMatchObject({ state: 'failed', error: { kind: 'unreadable' }, offers: [] });
  await expect(engine.remove('holed', 'web-holed')).rejects.toMatchObject({ error: { kind: 'not-now' } });
  const words = told.map(String).join('\n');
  for (const id of ['holed', 'headless', 'odd', 'folder']) expect(words).toContain(id);
  expect(told).toHaveLength(4);
});

test('of the ended runs the newest 200 are listed; every open one is, however old, and every file stays', async () => {
  const directory = newDirectory();
  write(directory, 'old-review', 0, ...REVIEW);
  for (let index = 0; index < 420; index += 1) write(directory, `ended-${index}`, 100 + index, ENDED);
  const engine = await engineIn(directory);
  const ids = new Set(engine.list().map(({ id }) => id));
  expect(ids.size).toBe(201);
  for (const id of ['old-review', 'ended-419', 'ended-220']) expect(ids).toContain(id);
  expect(ids).not.toContain('ended-219');
  expect(readdirSync(join(directory, 'deployments'))).toHaveLength(421);
});

test('no journal stays open for a run that nobody writes to', async () => {
  const directory = newDirectory();
  for (let index = 0; index < 30; index += 1) write(directory, `ended-${index}`, index, ENDED);
  await engineIn(directory);
  const open = readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(directory);
    } catch {
      return false;
    }
  });
  expect(open).toEqual([]);
});

test('the hundred and first open run of an account is refused, and leaves no journal', async () => {
  const directory = newDirectory();
  for (let index = 0; index < 100; index += 1) write(directory, `open-${index}`, index, ...REVIEW);
  const engine = await engineIn(directory);
  await expect(engine.prepare(requestOf('late'))).rejects.toMatchObject({ error: { kind: 'too-many', limit: 100 } });
  expect(readdirSync(join(directory, 'deployments'))).toHaveLength(100);
  const elsewhere = { ...requestOf('other'), target: { ...target, account: 'local' } };
  await expect(engine.prepare(elsewhere)).resolves.toMatchObject({ id: 'other' });
});
