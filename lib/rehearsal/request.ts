import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';
import { type Caller, callerOf } from './sts.ts';

const BODY_BYTES = 1_000_000;
const HOSTS = ['127.0.0.1', 'localhost'];

/** Why a request is refused before it is read: it names another host, a page in a browser sent it, it is no POST. */
export function refusalReason({ headers, method, url, socket }: IncomingMessage): string | undefined {
  if (!HOSTS.some((host) => headers.host === `${host}:${socket.localPort}`))
    return 'This endpoint answers on loopback only.';
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    return 'This endpoint answers no browser.';
  return method === 'POST' || (method === 'GET' && url === '/account') ? undefined : 'This endpoint answers POST only.';
}

/** The body of a request, up to a limit. Throws a refusal beyond it. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) throw new Refusal('RequestEntityTooLarge', 'Request Entity Too Large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Who signed a request, and for which region. The signature itself is not checked: there is nothing to protect. */
export function signerOf({ headers }: IncomingMessage): Caller & { region: string } {
  const scope = /Credential=([^/]+)\/\d{8}\/([a-z0-9-]+)\//.exec(headers.authorization ?? '');
  if (!scope?.[1] || !scope[2])
    throw new Refusal('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  return { ...callerOf(scope[1]), region: scope[2] };
}
