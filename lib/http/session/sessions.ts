import 'server-only';
import { readEnv } from '#lib/env.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { digestOf, makeToken } from './tokens.ts';

export type Session = { id: string; way: 'launch' | 'token' | 'oidc'; who?: string };
type Kept = Session & { endsAtMs: number };

const LIFE_MS = 12 * 3600 * 1000;
const SESSIONS_MAX = 1000;

// By the digest of the cookie's value: a dump of the memory opens no session.
const sessions = () => onceInProcess('sessions', () => new Map<string, Kept>());
const keyOf = (token: string) => digestOf(token).toString('base64url');

/** Opens a session, kept on the server. Answers the value of its cookie, which is told once. */
export function openSession(way: Session['way'], who?: string): string {
  const token = makeToken();
  const all = sessions();
  const key = keyOf(token);
  all.set(key, { id: key.slice(0, 12), way, ...(who !== undefined && { who }), endsAtMs: Date.now() + LIFE_MS });
  const [oldest] = all.keys();
  if (all.size > SESSIONS_MAX && oldest !== undefined) all.delete(oldest);
  return token;
}

/** The session of a cookie's value, unless it has ended. */
export function findSession(token: string): Session | undefined {
  const key = keyOf(token);
  const kept = sessions().get(key);
  if (!kept) return undefined;
  if (kept.endsAtMs > Date.now()) return kept;
  sessions().delete(key);
  return undefined;
}

const endings = () => onceInProcess('session-endings', () => new Set<() => void>());

/** Calls back whenever somebody signs out, until the answer is called. */
export function onSignOut(listener: () => void): () => void {
  endings().add(listener);
  return () => endings().delete(listener);
}

export function endSession(token: string): void {
  sessions().delete(keyOf(token));
  for (const listener of [...endings()]) listener();
}

const isSecure = () => readEnv().appUrl?.startsWith('https:') === true;

/** Cookies know no ports: two servers of one machine would take each other's. */
export function cookieName(): string {
  return isSecure() ? '__Host-saikyo-session' : `saikyo-session-${readEnv().port}`;
}

/** The header that hands a session over to the browser, out of reach of every script and every other site. */
export function sessionCookie(token: string, maxAgeS = LIFE_MS / 1000): string {
  const parts = [`${cookieName()}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${maxAgeS}`];
  return [...parts, ...(isSecure() ? ['Secure'] : [])].join('; ');
}

/** The value of a cookie that a request brings. Of two of the same name neither counts: one may be planted. */
export function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}
