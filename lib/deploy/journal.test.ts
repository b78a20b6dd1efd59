import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Line } from './entry.ts';
import { createJournal, type FoundJournal, openJournal, readJournals } from './journal.ts';

const line = (sequence: number): Line => ({ type: 'leftover-gone', sequence, at: '2026-11-22T00:00:00.000Z' });
const newDirectory = () => mkdtempSync(join(tmpdir(), 'journal-'));

async function found(directory: string): Promise<FoundJournal[]> {
  const journals: FoundJournal[] = [];
  const onUnreadable = (cause: unknown) => {
    throw cause;
  };
  for await (const journal of readJournals(directory, onUnreadable)) journals.push(journal);
  return journals;
}

test.each(['{"type":"leftover-go', '{"type":"leftover-go\n', '\0\0\0\0\n', 'null\n'])(
  'a last line torn by a kill (%j) is cut off, and the next one stands by itself',
  async (torn) => {
    const directory = newDirectory();
    const journal = await createJournal(directory, 'a');
    await journal.append(line(1));
    const path = join(directory, 'a.jsonl');
    appendFileSync(path, torn);
    expect(await found(directory)).toEqual([{ id: 'a', lines: [line(1)] }]);
    await openJournal(directory, 'a').append(line(2));
    expect(await found(directory)).toEqual([{ id: 'a', lines: [line(1), line(2)] }]);
    expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
  },
);

test('a broken line in the middle is told, and nothing after it believed', async () => {
  const directory = newDirectory();
  const rows = [JSON.stringify(line(1)), '{"type":"se', JSON.stringify(line(3))];
  writeFileSync(join(directory, 'a.jsonl'), `${rows.join('\n')}\n`);
  expect(await found(directory)).toEqual([{ id: 'a', lines: [line(1)], brokenAt: 2 }]);
});

test('a journal is for its owner’s eyes, and no run has two', async () => {
  const directory = newDirectory();
  await createJournal(directory, 'a');
  expect(statSync(join(directory, 'a.jsonl')).mode & 0o077).toBe(0);
  await expect(createJournal(directory, 'a')).rejects.toMatchObject({ error: { kind: 'journal' } });
});

test('a journal that was removed does not begin again in its middle', async () => {
  const directory = newDirectory();
  const journal = await createJournal(directory, 'a');
  await journal.append(line(1));
  rmSync(join(directory, 'a.jsonl'));
  await expect(journal.append(line(2))).rejects.toMatchObject({ error: { kind: 'journal', reason: 'ENOENT' } });
  expect(await found(directory)).toEqual([]);
});

test('a file without a whole line is no run', async () => {
  const directory = newDirectory();
  writeFileSync(join(directory, 'a.jsonl'), '{"type":"requ');
  expect(await found(directory)).toEqual([]);
});
