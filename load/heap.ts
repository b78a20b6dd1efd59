import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ROOT } from '#scripts/run.mjs';
import type { AppProcess } from './app-process.ts';

const OPEN_MS = 20_000;

type Socket = NodeJS.EventEmitter & { send: (text: string) => void; terminate: () => void };
type Ws = { WebSocket: new (url: string) => Socket };

const answerSchema = z.object({
  id: z.number(),
  result: z.object({ result: z.object({ value: z.string() }).optional() }),
});
const memorySchema = z.object({ heapUsed: z.number(), external: z.number() });

/** Where the inspector of a process listens, which a signal opens. */
async function inspectorOf(app: AppProcess): Promise<string> {
  app.signal('SIGUSR1');
  for (const end = Date.now() + OPEN_MS; Date.now() < end; await wait(50)) {
    const [, url] = /Debugger listening on (ws:\S+)/.exec(app.output()) ?? [];
    if (url) return url;
  }
  throw new Error('The inspector did not open.');
}

/** What a process still holds after a garbage collection, in MB: objects, and the bytes outside of the heap that they own. */
export async function heldMb(app: AppProcess): Promise<number> {
  const { WebSocket }: Ws = createRequire(join(ROOT, 'bench', 'rooms', 'package.json'))('ws');
  const socket = new WebSocket(await inspectorOf(app));
  await once(socket, 'open');
  const ask = async (id: number, method: string, params: object = {}) => {
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [text] = await once(socket, 'message');
      const read = answerSchema.safeParse(JSON.parse(String(text)));
      if (read.success && read.data.id === id) return read.data.result.result?.value;
    }
  };
  // Twice: what a finalizer lets go of is there until the second.
  await ask(1, 'HeapProfiler.collectGarbage');
  await ask(2, 'HeapProfiler.collectGarbage');
  const told = await ask(3, 'Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' });
  socket.terminate();
  const { heapUsed, external } = memorySchema.parse(JSON.parse(told ?? ''));
  return (heapUsed + external) / 1e6;
}
