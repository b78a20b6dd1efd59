import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Line } from './entry.ts';
import { openJournal, readJournals } from './journal.ts';

const line = (sequence: number): Line => ({ type: 'leftover-gone', sequence, at: '2026-11-22T00:00:00.000Z' });

test('a line torn by a kill is cut off, and the next one stands by itself', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'journal-'));
  const journal = await openJournal(directory, 'a', true);
  await journal.append(line(1));
  await journal.close();
  const path = join(directory, 'a.jsonl');
  appendFileSync(path, '{"type":"leftover-go');
  expect(await readJournals(directory)).toEqual([[line(1)]]);
  const again = await openJournal(directory, 'a', false);
  await again.append(line(2));
  await again.close();
  expect(await readJournals(directory)).toEqual([[line(1), line(2)]]);
  expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
});

test('a journal is for its owner’s eyes, and no run has two', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'journal-'));
  const journal = await openJournal(directory, 'a', true);
  expect(statSync(join(directory, 'a.jsonl')).mode & 0o077).toBe(0);
  await expect(openJournal(directory, 'a', true)).rejects.toMatchObject({ error: { kind: 'journal' } });
  await journal.close();
});

test('a file without a whole line is no run', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'journal-'));
  writeFileSync(join(directory, 'a.jsonl'), '{"type":"requ');
  expect(await readJournals(directory)).toEqual([]);
});
