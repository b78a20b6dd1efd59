import 'server-only';
import { execFile } from 'node:child_process';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lockDirectory } from '#lib/data-directory/directory-lock.ts';
import { type Database, DatabaseProblem } from './database.ts';
import { CHANNEL, openHearing } from './hearing.ts';

const run = promisify(execFile);
const CREATE_MS = 120_000;

const CREATE = `
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create(process.argv[1]);
  await database.close();
`;

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes the database in a child process, since making one takes 500 MB that a process never gives back. It gets its name
 * when it is whole: one that was killed half-way is made anew.
 */
async function makeDatabase(directory: string): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const args = ['--input-type=module', '--eval', CREATE, unfinished];
  await run(process.execPath, args, { timeout: CREATE_MS }).catch((cause) => {
    throw new DatabaseProblem('not-created', 'The database could not be created.', cause);
  });
  await rename(unfinished, directory);
}

async function hold(directory: string) {
  const lock = await lockDirectory(directory, 'database').catch((cause) => {
    throw new DatabaseProblem('not-created', 'The directory of the database cannot be made.', cause);
  });
  if (lock) return lock;
  throw new DatabaseProblem(
    'locked',
    'Another process holds the database of this data directory. Stop it, give this one another DATA_DIR, or give both the same DATABASE_URL.',
  );
}

/**
 * An embedded PostgreSQL below `directory`, for one process alone.
 * @throws DatabaseProblem `locked` when another process has it open, `not-created` when the disk refuses
 */
export async function openPglite(directory: string, migrationsFolder: string): Promise<Database> {
  const lock = await hold(directory);
  try {
    const path = join(directory, 'pglite');
    if (!(await isThere(path))) await makeDatabase(path);
    const client = await PGlite.create(path);
    const db = drizzle(client);
    await migrate(db, { migrationsFolder });
    const { tell, listen } = openHearing();
    await client.listen(CHANNEL, tell);
    const close = async () => {
      await client.close();
      await lock.release();
    };
    return { db, listen, close };
  } catch (problem) {
    await lock.release();
    throw problem;
  }
}
