import { networkInterfaces } from 'node:os';
import { readEnv } from '#lib/env.ts';

const HOST_PATTERN = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/;
const LOOPBACK_HOSTS = new Set(['127.0.0.1', '[::1]']);
const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '[::]']);

type Listening = {
  /** The address that the server is bound to. */
  host: string;
  /** Further names, as `APP_HOSTS` gives them. */
  appHosts: readonly string[];
  /** Asked for only when it may matter: addresses come and go with networks. */
  ownAddresses: () => readonly string[];
};

/**
 * Whether a Host header names this server. A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding),
 * so a name that we do not know is refused: SECURITY.md.
 */
export function isOwnHost(hostHeader: string | null, listening: Listening): boolean {
  const name = HOST_PATTERN.exec(hostHeader?.toLowerCase() ?? '')?.[1];
  if (name === undefined) return false;
  if (name === 'localhost' || name.endsWith('.localhost') || LOOPBACK_HOSTS.has(name)) return true;
  if (listening.appHosts.includes(name)) return true;
  if (EVERY_ADDRESS.has(listening.host)) return listening.ownAddresses().some((address) => inUrl(address) === name);
  return inUrl(listening.host).toLowerCase() === name;
}

/** An IPv6 address stands in brackets in a URL, and without its zone. */
function inUrl(address: string): string {
  return address.includes(':') && !address.startsWith('[') ? `[${address.replace(/%.*$/, '')}]` : address;
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) => addresses?.map(({ address }) => address) ?? []);
}

const listening: Listening = { ...readEnv(), ownAddresses };

/** Whether a request names this server as its host. */
export function hasOwnHost(request: Request): boolean {
  return isOwnHost(request.headers.get('host'), listening);
}
