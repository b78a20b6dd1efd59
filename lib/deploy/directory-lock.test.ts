import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockDirectory } from './directory-lock.ts';

const newDirectory = () => mkdtempSync(join(tmpdir(), 'directory-lock-'));

/** The port by which a directory is held. */
async function portOf(directory: string): Promise<number> {
  const listening = vi.spyOn(Server.prototype, 'listen');
  const lock = await lockDirectory(directory);
  const options: unknown = listening.mock.calls.at(-1)?.[0];
  listening.mockRestore();
  await lock.release();
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

test('a holder that is too busy to answer still holds the directory', async () => {
  const directory = newDirectory();
  await listener(await portOf(directory), () => undefined);
  await expect(lockDirectory(directory)).rejects.toMatchObject({ error: { kind: 'locked' } });
});

test('half an answer is none', async () => {
  const directory = newDirectory();
  await listener(await portOf(directory), (socket) => socket.write('saikyo-ecs deploy'));
  await expect(lockDirectory(directory)).rejects.toMatchObject({ error: { kind: 'locked' } });
});

test('a program of others at the port does not hold it', async () => {
  const directory = newDirectory();
  await listener(await portOf(directory), (socket) => socket.end('220 mail.example.com\r\n'));
  const lock = await lockDirectory(directory);
  await lock.release();
});
