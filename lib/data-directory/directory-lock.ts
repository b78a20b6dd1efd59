import 'server-only';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, realpath } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';

// Below the ports that Linux, macOS and Windows give to outgoing connections.
const FIRST_PORT = 20_000;
const PORTS = 12_000;
const CANDIDATES = 4;
const ANSWER_MS = 500;

export type DirectoryLock = { release(): Promise<void> };

const isNobody = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';

/**
 * Whether a process that holds the directory can be listening there. It says which one it holds, and a program of others
 * says something else to the end; who stays silent can be a holder that is busy or stopped.
 */
async function isHeldAt(port: number, words: string): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  const timer = setTimeout(() => socket.destroy(), ANSWER_MS);
  // No more comes from here: a server of another protocol need not wait for a question.
  socket.end();
  return text(socket)
    .then(
      (answer) => answer === words,
      (cause) => !isNobody(cause),
    )
    .finally(() => clearTimeout(timer));
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
 * port comes from the directory's name and from what it is held for. Null when another process, or this one, holds it
 * already; rejects when the directory cannot be made.
 */
export async function lockDirectory(directory: string, holdFor: string): Promise<DirectoryLock | null> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const words = `saikyo-ecs ${holdFor} ${createHash('sha256')
    .update(await realpath(directory))
    .digest('hex')}\n`;
  const start = createHash('sha256').update(words).digest().readUInt32BE(0);
  const ports = Array.from({ length: CANDIDATES }, (_, index) => FIRST_PORT + ((start + index) % PORTS));
  for (const port of ports) {
    const server = await listen(port, words);
    if (!server) continue;
    const others = ports.filter((other) => other !== port);
    const held = await Promise.all(others.map((other) => isHeldAt(other, words)));
    server.unref();
    if (!held.includes(true)) return { release: () => close(server) };
    await close(server);
    break;
  }
  return null;
}
