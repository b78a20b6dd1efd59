import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Database } from '#lib/database/database.ts';
import { openPglite } from '#lib/database/pglite.ts';
import { openPostgres } from '#lib/database/postgres.ts';
import { POSTGRES, startPostgres } from '#lib/database/postgres-server.fixture.ts';
import { databasePresence } from './database-presence.ts';

const MIGRATIONS = join(process.cwd(), 'drizzle');
const LONG_MS = 600_000;
const SHORT_MS = 50;

const directory = mkdtempSync(join(tmpdir(), 'presence-'));
const server = POSTGRES ? await startPostgres(POSTGRES) : undefined;
const url = await server?.emptyDatabase();
afterAll(async () => {
  await server?.close();
  rmSync(directory, { recursive: true, force: true });
}, 30_000);

const KINDS: [string, () => Promise<Database>][] = [['PGlite', () => openPglite(directory, MIGRATIONS)]];
if (url) KINDS.push(['PostgreSQL', () => openPostgres(url, MIGRATIONS)]);

test.each(KINDS)(
  '%s: whom a dead process saw has ended, but for those whom a living one sees',
  {
    timeout: 120_000,
  },
  async (_, open) => {
    const database = await open();
    const { hold, ended, forget } = databasePresence(database);
    await hold('living', { K7WM4P2D: ['p1'], MMMMMMMM: [] }, LONG_MS);
    await hold('dead', { K7WM4P2D: ['p1', 'p2'], ZZZZZZZZ: ['p3'] }, SHORT_MS);
    const wanted = [
      { process: 'dead', code: 'K7WM4P2D', people: ['p2'] },
      { process: 'dead', code: 'ZZZZZZZZ', people: ['p3'] },
    ];
    await vi.waitFor(async () =>
      expect((await ended()).toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(wanted),
    );
    await forget({ process: 'dead', code: 'ZZZZZZZZ' });
    await forget({ process: 'living', code: 'K7WM4P2D' });
    expect(await ended()).toEqual(wanted.slice(0, 1));
    // It was only slow, and speaks again: of another room, and no longer of this one.
    await hold('dead', { MMMMMMMM: ['p4'] }, SHORT_MS);
    await vi.waitFor(async () =>
      expect(await ended()).toEqual([{ process: 'dead', code: 'MMMMMMMM', people: ['p4'] }]),
    );
    await hold('dead', {}, LONG_MS);
    expect(await ended()).toEqual([]);
    await database.close();
  },
);
