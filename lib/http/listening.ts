import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isLoopback, readEnv } from '#lib/env.ts';
import { keepResponse } from './open-response.ts';
import { onceInProcess } from './process-state.ts';

/** Where the address of the socket stands for handlers, which see no socket. Whatever a caller wrote there is replaced. */
export const SOCKET_HEADER = 'x-socket-address';

const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 60_000;

type Listening = { addresses: Set<string> };

const listening = () => onceInProcess<Listening>('listening', () => ({ addresses: new Set() }));

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

function look(message: unknown): void {
  const { request, response, server } = message as Started;
  keepResponse(request, response);
  request.headers[SOCKET_HEADER] = request.socket.remoteAddress ?? '';
  // Slow senders hold a socket no longer than this: Node's own limits are one and five minutes.
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  const address = server.address();
  if (address !== null && typeof address === 'object') listening().addresses.add(address.address);
}

/** Watches this process' HTTP servers, once, from before the first request is answered. */
export function watchRequests(): void {
  onceInProcess('watching-requests', () => {
    subscribe('http.server.request.start', look);
    return true;
  });
}

/** Whether other machines can reach this server: as HOST says, and as its socket says. */
export function isReachableFromOutside(): boolean {
  return !isLoopback(readEnv().host) || [...listening().addresses].some((address) => !isLoopback(address));
}
