import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POSTGRES, startPostgres } from '#lib/database/postgres-server.fixture.ts';
import { type AppProcess, startApp } from './app-process.ts';
import { type KeptEntry, readPglite, readPostgres } from './stores.ts';

/** The product on one of its stores, with nothing kept in it yet. */
export type Kind = { name: 'PGlite' | 'PostgreSQL'; open: () => Promise<Installation> };
export type Installation = Awaited<ReturnType<typeof onPglite>>;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rooms-load-'));
}

async function onPglite(env: Readonly<Record<string, string>> = {}) {
  const dataDir = temporaryFolder();
  const app = await startApp({ dataDir, env });
  return {
    app,
    dataDir,
    /** What is kept of a room; the product is killed for it. */
    read: async (code: string): Promise<KeptEntry[]> => {
      await app.kill();
      return readPglite(dataDir, code);
    },
    close: async () => {
      await app.kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A PostgreSQL of its own, and as many processes of the product as are asked for. */
export async function openOnPostgres(programs: string, processes = 1, env: Readonly<Record<string, string>> = {}) {
  const server = await startPostgres(programs);
  const databaseUrl = await server.emptyDatabase();
  const dataDirs = Array.from({ length: processes }, temporaryFolder);
  const apps: AppProcess[] = [];
  for (const dataDir of dataDirs) apps.push(await startApp({ dataDir, databaseUrl, env }));
  return {
    apps,
    server,
    dataDirs,
    databaseUrl,
    close: async () => {
      await Promise.all(apps.map((app) => app.kill()));
      await server.close();
      for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function onPostgres(programs: string): Promise<Installation> {
  const { apps, dataDirs, databaseUrl, close } = await openOnPostgres(programs);
  const [app] = apps;
  const [dataDir] = dataDirs;
  if (!app || !dataDir) throw new Error('nothing was started');
  return { app, dataDir, read: (code) => readPostgres(databaseUrl, code), close };
}

/** Both stores, where a PostgreSQL server is installed. */
export const KINDS: readonly Kind[] = [
  { name: 'PGlite', open: onPglite },
  ...(POSTGRES === undefined ? [] : [{ name: 'PostgreSQL' as const, open: () => onPostgres(POSTGRES ?? '') }]),
];
