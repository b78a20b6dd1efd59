import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

/** Debian keeps the server's programs off the PATH, in one folder a version. */
function programs(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  const folders = [...debian.sort().reverse(), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

export const POSTGRES = programs();

/** PostgreSQL refuses to run as root, so root gives it to the user whom Debian made for it. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isReady) return;
    await wait(100);
  }
  throw new Error('PostgreSQL does not answer.');
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** A server of its own for one test file, with an empty database each time one is asked for. */
export async function startPostgres(folder: string) {
  const user = owner();
  const directory = mkdtempSync(join(tmpdir(), 'rooms-postgres-'));
  if (user.uid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const options = { ...user, cwd: directory, stdio: 'ignore' as const };
  execFileSync(join(folder, 'initdb'), ['-D', data, '-U', 'rooms', '-A', 'trust', '--no-sync', '-E', 'UTF8'], options);
  const port = await freePort();
  const start = async () => {
    const args = ['-D', data, '-k', directory, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
    const child = spawn(join(folder, 'postgres'), args, options);
    await untilReady(urlOf('postgres'));
    if (hasEnded(child)) throw new Error('Another PostgreSQL answers at that port.');
    return child;
  };
  const urlOf = (database: string) => `postgresql://rooms@127.0.0.1:${port}/${database}`;
  let server = await start();
  let databases = 0;

  async function halt() {
    if (hasEnded(server)) return;
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  }

  return {
    emptyDatabase: async () => {
      databases += 1;
      await query(urlOf('postgres'), `create database rooms${databases}`);
      return urlOf(`rooms${databases}`);
    },
    halt,
    start: async () => {
      server = await start();
    },
    close: async () => {
      await halt();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** One statement on a connection of its own. */
export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
