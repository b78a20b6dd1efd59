import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Database } from './database.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { POSTGRES, startPostgres } from './postgres-server.fixture.ts';

const MIGRATIONS = join(process.cwd(), 'drizzle');

type Own = [name: string, open: () => Promise<Database>];

/** The databases that this machine has, empty and of one test file alone, to be opened as often as it likes. */
export async function ownDatabases(): Promise<Own[]> {
  const directory = mkdtempSync(join(tmpdir(), 'database-'));
  const server = POSTGRES ? await startPostgres(POSTGRES) : undefined;
  afterAll(async () => {
    await server?.close();
    rmSync(directory, { recursive: true, force: true });
  }, 30_000);
  const databases: Own[] = [['PGlite', () => openPglite(directory, MIGRATIONS)]];
  const url = await server?.emptyDatabase();
  if (url) databases.push(['PostgreSQL', () => openPostgres(url, MIGRATIONS)]);
  return databases;
}
