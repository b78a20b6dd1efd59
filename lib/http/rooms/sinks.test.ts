import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test, vi } from 'vitest';
import { socketSink } from './sinks.ts';

const bytes = (words: string) => new TextEncoder().encode(words);

/** A server whose answer begins as Next's does, and goes on past it. */
async function serving(act: (sink: NonNullable<ReturnType<typeof socketSink>>) => void) {
  const server = createServer((_, response) => {
    const close = () => void response.end();
    response.write('head\n', () => {
      const sink = socketSink(response, { close });
      if (sink) act(sink);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => void server.close());
  return request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
}

test('what goes past Next arrives in order, and the answer ends as HTTP wants it', async () => {
  const asked = await serving((sink) => {
    const frame = bytes('data: 最強\n\n');
    sink.send(frame);
    sink.send(frame);
    sink.end();
    sink.end();
  });
  const [answer] = await once(asked.end(), 'response');
  expect(await text(answer)).toBe('head\ndata: 最強\n\ndata: 最強\n\n');
  expect(answer.complete).toBe(true);
});

test('what a reader does not read is counted, and can be cut off', async () => {
  const large = bytes('x'.repeat(1_000_000));
  let unread = 0;
  const asked = await serving((sink) => {
    const fill = () => {
      sink.send(large);
      unread = sink.unreadBytes();
      if (unread > 1_000_000) sink.cut();
      else setImmediate(fill);
    };
    fill();
  });
  const [answer] = await once(asked.end(), 'response');
  answer.on('error', () => undefined);
  await vi.waitFor(() => expect(unread).toBeGreaterThan(1_000_000));
  answer.resume();
  await new Promise((resolve) => answer.once('close', resolve));
  expect(answer.complete).toBe(false);
});
