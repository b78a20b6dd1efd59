import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#scripts/free-port.mjs';
import { ROOT } from '#scripts/run.mjs';
import { usageOf } from './app-process.ts';

const FOLDER = join(ROOT, 'bench', 'rooms');
const TOGETHER = 100;

type Socket = { on: (event: 'message' | 'open', take: () => void) => void; terminate: () => void };
type Ws = { WebSocket: new (url: string, options: object) => Socket };

/** The processor time of one message where `ws` sends the same bytes to as many clients as often, in microseconds. */
export async function besideWs({
  clients,
  bytes,
  everyMs,
  seconds,
}: Record<'clients' | 'bytes' | 'everyMs' | 'seconds', number>) {
  const { WebSocket }: Ws = createRequire(join(FOLDER, 'package.json'))('ws');
  const port = await freePort(3295);
  const server = fork(join(FOLDER, 'broadcast.mjs'), [port, bytes, everyMs].map(String));
  await once(server, 'message');
  const sockets: Socket[] = [];
  let messages = 0;
  const connect = () =>
    new Promise<Socket>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
      socket.on('message', () => {
        messages += 1;
      });
      socket.on('open', () => resolve(socket));
    });
  while (sockets.length < clients) sockets.push(...(await Promise.all(Array.from({ length: TOGETHER }, connect))));
  const pid = server.pid ?? 0;
  const before = usageOf(pid).cpuSeconds;
  server.send('begin');
  await wait(seconds * 1000);
  const cpu = usageOf(pid).cpuSeconds - before;
  const took = messages;
  for (const socket of sockets) socket.terminate();
  server.kill();
  return { cpuUs: (cpu / took) * 1e6, messages: took };
}
