import 'server-only';
import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Line } from './entry.ts';
import { DeployProblem } from './problem.ts';

const EXTENSION = '.jsonl';

/** Before a call that changes something, and after its answer, the line must be on the disk itself. */
const isVital = ({ type }: Entry): boolean => !['event', 'noticed', 'drifted'].includes(type);

export type Journal = {
  append(line: Line): Promise<void>;
  close(): Promise<void>;
};

const refuse = (cause: unknown): never => {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unwritable';
  throw new DeployProblem({ kind: 'journal', reason }, cause);
};

/** Opens a run's journal for more lines. Throws `journal` where the disk cannot be written. */
export async function openJournal(directory: string, id: string, isNew: boolean): Promise<Journal> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch(refuse);
  const file: FileHandle = await open(join(directory, `${id}${EXTENSION}`), isNew ? 'ax' : 'a', 0o600).catch(refuse);
  let { size } = await file.stat().catch(refuse);
  return {
    append: async (line) => {
      const text = `${JSON.stringify(line)}\n`;
      try {
        await file.appendFile(text);
        if (isVital(line)) await file.datasync();
      } catch (cause) {
        // Half a line, written before the disk was full, must not swallow the next one.
        await file.truncate(size).catch(() => undefined);
        refuse(cause);
      }
      size += Buffer.byteLength(text);
    },
    close: () => file.close(),
  };
}

function parseLine(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}

/** The whole lines of a journal; a line torn by a kill is cut off the file, its call was not made yet. */
async function readJournal(path: string): Promise<Line[]> {
  const text = await readFile(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) {
    const file = await open(path, 'r+');
    await file.truncate(Buffer.byteLength(whole)).finally(() => file.close());
  }
  const lines = whole.split('\n').filter(Boolean).map(parseLine);
  return lines.flatMap((line) => (line ? [line] : []));
}

/** Every run's lines. A journal that holds nothing whole (killed at its first line) is no run. */
export async function readJournals(directory: string): Promise<Line[][]> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch(refuse);
  const names = (await readdir(directory).catch(refuse)).filter((name) => name.endsWith(EXTENSION));
  const journals = await Promise.all(names.map((name) => readJournal(join(directory, name)).catch(refuse)));
  return journals.filter((lines) => lines.length > 0);
}
