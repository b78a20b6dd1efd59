import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { lockDirectory } from './directory-lock.ts';

const PURPOSES = ['database', 'deployments'];
const newDirectory = () => mkdtempSync(join(tmpdir(), 'directory-lock-'));

/** The port by which a directory is held. */
async function portOf(directory: string, purpose: string): Promise<number> {
  const listening = vi.spyOn(Server.prototype, 'listen');
  const lock = await lockDirectory(directory, purpose);
  const options: unknown = listening.mock.calls.at(-1)?.[0];
  listening.mockRestore();
  await lock?.release();
  if (typeof options !== 'object' || options === null || !('port' in options)) throw new Error('no port');
  return Number(options.port);
}

/** Somebody who listens at a port. */
async function listener(port: number, answer: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    answer(socket);
  });
  await once(server.listen({ host: '127.0.0.1', port }), 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}

describe.each(PURPOSES)('a directory that is held for its %s', (purpose) => {
  test('is held once, until it is let go', async () => {
    const directory = newDirectory();
    const lock = await lockDirectory(directory, purpose);
    expect(await lockDirectory(directory, purpose)).toBeNull();
    await lock?.release();
    const next = await lockDirectory(directory, purpose);
    expect(next).not.toBeNull();
    await next?.release();
  });

  test('is held by a holder that is too busy to answer, too', async () => {
    const directory = newDirectory();
    await listener(await portOf(directory, purpose), () => undefined);
    expect(await lockDirectory(directory, purpose)).toBeNull();
  });

  test('is not free because of half an answer', async () => {
    const directory = newDirectory();
    await listener(await portOf(directory, purpose), (socket) => socket.write(`saikyo-ecs ${purpose.slice(0, 4)}`));
    expect(await lockDirectory(directory, purpose)).toBeNull();
  });

  test('is not held by a program of others at the port', async () => {
    const directory = newDirectory();
    await listener(await portOf(directory, purpose), (socket) => socket.end('220 mail.example.com\r\n'));
    const lock = await lockDirectory(directory, purpose);
    expect(lock).not.toBeNull();
    await lock?.release();
  });
});

test('one directory may be held for several things', async () => {
  const directory = newDirectory();
  const locks = await Promise.all(PURPOSES.map((purpose) => lockDirectory(directory, purpose)));
  expect(locks).not.toContain(null);
  await Promise.all(locks.map((lock) => lock?.release()));
});
