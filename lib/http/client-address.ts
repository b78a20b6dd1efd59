import { readEnv } from '#lib/env.ts';
import { SOCKET_HEADER } from './listening.ts';

const bare = (address: string) => address.trim().replace(/^::ffff:/, '');

/**
 * Who sends a request. X-Forwarded-For is anybody's word, unless one of our own reverse proxies (TRUSTED_PROXY) wrote it:
 * then the last address in it that is none of them counts.
 */
export function clientAddress(request: Request, trusted: readonly string[] = readEnv().trustedProxies): string {
  const socket = bare(request.headers.get(SOCKET_HEADER) ?? '');
  if (!trusted.includes(socket)) return socket;
  const forwarded = (request.headers.get('x-forwarded-for') ?? '').split(',').map(bare);
  return forwarded.findLast((address) => address !== '' && !trusted.includes(address)) ?? socket;
}
