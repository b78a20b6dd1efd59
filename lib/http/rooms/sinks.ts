import 'server-only';
import type { ServerResponse } from 'node:http';
import type { Sink } from './channels.ts';

type Controller = ReadableStreamDefaultController<Uint8Array>;

function closeOnce(controller: Pick<Controller, 'close'>): () => void {
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    try {
      controller.close();
    } catch {
      // The reader has gone first.
    }
  };
}

/** Through the stream of a Response, as any handler answers. */
export function streamSink(controller: Controller): Sink {
  const end = closeOnce(controller);
  return {
    send: (bytes) => {
      // Null or an error of a stream that is closed already.
      if (controller.desiredSize !== null) controller.enqueue(bytes);
    },
    unreadBytes: () => -(controller.desiredSize ?? 0),
    end,
    cut: end,
  };
}

const chunks = new WeakMap<Uint8Array, Buffer>();

/** Bytes as HTTP/1.1 frames them, framed once for all who get them. */
function chunkOf(bytes: Uint8Array): Buffer {
  const known = chunks.get(bytes);
  if (known) return known;
  const chunk = Buffer.concat([Buffer.from(`${bytes.byteLength.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  chunks.set(bytes, chunk);
  return chunk;
}

/**
 * Past Next, straight to the socket of a response whose head Next has written: a message costs a tenth of what it costs
 * through two streams and their promises (ARCHITECTURE.md, "How a room is served"). Undefined where the response has no socket to itself.
 */
export function socketSink(response: ServerResponse, controller: Pick<Controller, 'close'>): Sink | undefined {
  const { socket } = response;
  if (!socket || !response.headersSent) return undefined;
  const end = closeOnce(controller);
  return {
    send: (bytes) => {
      if (socket.writable) socket.write(response.chunkedEncoding ? chunkOf(bytes) : bytes);
    },
    unreadBytes: () => socket.writableLength,
    end,
    cut: () => {
      socket.destroy();
    },
  };
}
