import 'server-only';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, realpath } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { DatabaseProblem } from './database.ts';

// Below the ports that Linux, macOS and Windows give to outgoing connections.
const FIRST_PORT = 20_000;
const PORTS = 12_000;
const CANDIDATES = 4;
const ANSWER_MS = 500;

export type DirectoryLock = { release(): Promise<void> };

/** Who listens there says which directory it holds; a program of others says something else, or nothing. */
async function holderOf(port: number): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.setTimeout(ANSWER_MS, () => socket.destroy());
  return text(socket).catch(() => '');
}

async function listen(port: number, words: string): Promise<Server | null> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).end(words));
  const failed = once(server, 'error').then(() => null);
  const listening = once(server, 'listening').then(() => server);
  server.listen({ host: '127.0.0.1', port, exclusive: true });
  return Promise.race([listening, failed]);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Holds a directory for this process by a listening socket on loopback, so that a killed process leaves no stale lock. The
 * port comes from the directory's name. Throws `locked` when another process, or this one, holds it already.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw new DatabaseProblem('not-created', 'The directory of the database cannot be made.', cause);
  });
  const words = `saikyo-ecs database ${createHash('sha256')
    .update(await realpath(directory))
    .digest('hex')}\n`;
  const start = createHash('sha256').update(words).digest().readUInt32BE(0);
  const ports = Array.from({ length: CANDIDATES }, (_, index) => FIRST_PORT + ((start + index) % PORTS));
  for (const port of ports) {
    const server = await listen(port, words);
    if (!server) continue;
    const others = await Promise.all(ports.filter((other) => other !== port).map(holderOf));
    server.unref();
    if (!others.includes(words)) return { release: () => close(server) };
    await close(server);
    break;
  }
  throw new DatabaseProblem(
    'locked',
    'Another process holds the database of this data directory. Stop it, give this one another DATA_DIR, or give both the same DATABASE_URL.',
  );
}
