import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from './stack.ts';

const KEPT_MS = 90 * 24 * 3_600_000;

/** The files of a directory, one a stack. Without a directory everything is forgotten at the end. */
export type Store = { read: () => Stack[]; write: (stack: Stack) => void };

const nameOf = ({ id }: Stack) => `${id.split('/').at(-1)}.json`;

function readStack(file: string): Stack[] {
  try {
    const stack: Stack = JSON.parse(readFileSync(file, 'utf8'));
    return typeof stack.id === 'string' && Array.isArray(stack.events) ? [stack] : [];
  } catch (error) {
    // A disk that was full once left half a file: the other stacks are worth more than an end of everything.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Opens a directory. A deleted stack is forgotten after ninety days, as on AWS. */
export function openStore(directory: string | undefined, now: number): Store {
  if (directory === undefined) return { read: () => [], write: () => {} };
  mkdirSync(directory, { recursive: true });
  const read = () => {
    const names = readdirSync(directory).filter((name) => name.endsWith('.json'));
    const stacks = names.flatMap((name) => readStack(join(directory, name)));
    const isKept = ({ deletedAt }: Stack) => deletedAt === undefined || now - deletedAt < KEPT_MS;
    for (const stack of stacks) if (!isKept(stack)) rmSync(join(directory, nameOf(stack)), { force: true });
    return stacks.filter(isKept);
  };
  const write = (stack: Stack) => {
    const file = join(directory, nameOf(stack));
    writeFileSync(`${file}.part`, JSON.stringify(stack), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  };
  return { read, write };
}
