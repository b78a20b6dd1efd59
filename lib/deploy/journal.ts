import 'server-only';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Line } from './entry.ts';
import { DeployProblem } from './problem.ts';

const EXTENSION = '.jsonl';

/** Before a call that changes something, and after its answer, the line must be on the disk itself. */
const isVital = ({ type }: Entry): boolean =>
  !['event', 'noticed', 'drift-asked', 'drift-failed', 'drifted'].includes(type);

export type Journal = { append(line: Line): Promise<void> };

const refuse = (cause: unknown): never => {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unwritable';
  throw new DeployProblem({ kind: 'journal', reason }, cause);
};

const pathOf = (directory: string, id: string): string => join(directory, `${id}${EXTENSION}`);

async function write(file: FileHandle, line: Line): Promise<void> {
  const { size } = await file.stat();
  try {
    await file.appendFile(`${JSON.stringify(line)}\n`);
    if (isVital(line)) await file.datasync();
  } catch (cause) {
    // Half a line, written before the disk was full, must not swallow the next one.
    await file.truncate(size).catch(() => undefined);
    throw cause;
  }
}

/** A run's journal for more lines; the file is open only while one is written. */
export function openJournal(directory: string, id: string): Journal {
  return {
    append: async (line) => {
      // Without O_CREAT: a journal that somebody removed does not begin anew in its middle.
      const file = await open(pathOf(directory, id), constants.O_WRONLY | constants.O_APPEND).catch(refuse);
      await write(file, line)
        .catch(refuse)
        .finally(() => file.close());
    },
  };
}

/** Makes the journal of a new run. Throws `journal` where the disk cannot be written, or the run has one. */
export async function createJournal(directory: string, id: string): Promise<Journal> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch(refuse);
  const file = await open(pathOf(directory, id), 'ax', 0o600).catch(refuse);
  await file.close();
  return openJournal(directory, id);
}

function parseLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    const isLine = typeof line === 'object' && line !== null && 'type' in line && 'sequence' in line && 'at' in line;
    return isLine ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}

/** A journal as it was found. `brokenAt`: the number of a line that cannot be read though others follow it. */
export type FoundJournal = { id: string; lines: Line[]; brokenAt?: number };

/** The whole lines of a journal; a last line torn by a kill is cut off the file, its call was not made yet. */
async function readJournal(directory: string, id: string): Promise<FoundJournal> {
  const path = pathOf(directory, id);
  const text = await readFile(path, 'utf8');
  let whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const rows = whole.split('\n').slice(0, -1);
  const lines = rows.map(parseLine);
  if (rows.length > 0 && !lines.at(-1)) {
    const torn = rows.pop() ?? '';
    lines.pop();
    whole = whole.slice(0, -torn.length - 1);
  }
  const brokenAt = lines.findIndex((line) => !line);
  if (brokenAt >= 0) {
    return { id, lines: lines.slice(0, brokenAt).flatMap((line) => line ?? []), brokenAt: brokenAt + 1 };
  }
  if (whole.length < text.length) {
    const file = await open(path, 'r+');
    await file.truncate(Buffer.byteLength(whole)).finally(() => file.close());
  }
  return { id, lines: lines.flatMap((line) => line ?? []) };
}

/**
 * Every run's journal, one after the other. One that cannot be read at all is told to `onUnreadable` and left; one that
 * holds nothing whole (killed at its first line) is no run. Throws `journal` where the directory cannot be read.
 */
export async function* readJournals(
  directory: string,
  onUnreadable: (cause: unknown) => void,
): AsyncGenerator<FoundJournal> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch(refuse);
  const names = (await readdir(directory).catch(refuse)).filter((name) => name.endsWith(EXTENSION));
  for (const name of names) {
    try {
      const found = await readJournal(directory, name.slice(0, -EXTENSION.length));
      if (found.lines.length > 0 || found.brokenAt !== undefined) yield found;
    } catch (cause) {
      onUnreadable(new Error(`The journal ${name} cannot be read.`, { cause }));
    }
  }
}
