import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Hear } from './database.ts';
import { announce } from './hearing.ts';
import { openPglite } from './pglite.ts';

const MIGRATIONS = join(process.cwd(), 'drizzle');
const directory = mkdtempSync(join(tmpdir(), 'database-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a second process on the same directory is told so, and harms nothing', { timeout: 120_000 }, async () => {
  const path = join(directory, 'one');
  const database = await openPglite(path, MIGRATIONS);
  await expect(openPglite(path, MIGRATIONS)).rejects.toMatchObject({ kind: 'locked' });
  await database.close();
  await (await openPglite(path, MIGRATIONS)).close();
});

test('an announcement is heard by those who listen to its topic, once it is committed', {
  timeout: 120_000,
}, async () => {
  const { db, listen, close } = await openPglite(join(directory, 'two'), MIGRATIONS);
  const heard: Parameters<Hear>[0][] = [];
  const others: Parameters<Hear>[0][] = [];
  const stop = listen('rooms', (told) => heard.push(told));
  listen('reviews', (told) => others.push(told));
  const taken = db.transaction(async (tx) => {
    await tx.execute(announce('rooms', 'never'));
    throw new Error('taken back');
  });
  await expect(taken).rejects.toThrow('taken back');
  await db.execute(announce('rooms', 'K7WM4P2D 1'));
  await vi.waitFor(() => expect(heard).toEqual([{ text: 'K7WM4P2D 1' }]));
  stop();
  await db.execute(announce('rooms', 'K7WM4P2D 2'));
  await db.execute(announce('reviews', 'a b'));
  await vi.waitFor(() => expect(others).toEqual([{ text: 'a b' }]));
  expect(heard).toHaveLength(1);
  await close();
});
