import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { lockDirectory } from '#lib/data-directory/directory-lock.ts';
import { databaseRefusal, theDatabase } from './database.ts';
import { isRefusal } from './refusal.ts';

const directory = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function refusalOf(error: unknown) {
  if (!isRefusal(error)) throw new Error('no refusal');
  return error;
}

test('a directory that another process holds: 503 with what to do, one line in the log, and again once it is free', {
  timeout: 120_000,
}, async () => {
  vi.stubEnv('DATA_DIR', directory);
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const lock = await lockDirectory(join(directory, 'database'), 'database');
  const refusals = [await theDatabase().catch(refusalOf), await theDatabase().catch(refusalOf)];
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ status: 503 });
    const told = isRefusal(refusal) ? [refusal.envelope('en').error.message, refusal.envelope('ja').error.message] : [];
    for (const message of told) expect(message).toMatch(/DATA_DIR.*DATABASE_URL/);
  }
  expect(log).toHaveBeenCalledTimes(1);
  expect(log.mock.calls[0]?.[0]).toMatch(/Another process holds the database/);
  log.mockRestore();
  await lock?.release();
  await (await theDatabase()).close();
});

test('a server that is away: 503, and when to come again', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  expect(refusalOf(databaseRefusal(refused))).toMatchObject({ status: 503, retryAfterSeconds: 2 });
  log.mockRestore();
});

test('a mistake of ours stays what it is', () => {
  const mistake = new TypeError('undefined is not a function');
  expect(databaseRefusal(mistake)).toBe(mistake);
});
