import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onceInProcess } from './process-state.ts';

/** Names a request's response to its handler, which sees neither it nor the socket. What a caller wrote there is replaced. */
const RESPONSE_HEADER = 'x-open-response';
const STREAMS = /^\/api\/rooms\/[^/]+\/events(?:\?|$)/;

const responses = () => onceInProcess('open-responses', () => new Map<string, ServerResponse>());

/** Keeps the response of a stream of rooms for its handler, until it is closed. */
export function keepResponse(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[RESPONSE_HEADER];
  if (!STREAMS.test(request.url ?? '')) return;
  const name = randomUUID();
  request.headers[RESPONSE_HEADER] = name;
  responses().set(name, response);
  response.once('close', () => responses().delete(name));
}

/** Where the answer to a request is written; undefined where no server of ours is behind it. */
export function responseOf(request: Request): ServerResponse | undefined {
  return responses().get(request.headers.get(RESPONSE_HEADER) ?? '');
}
