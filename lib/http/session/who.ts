import 'server-only';
import { readEnv } from '#lib/env.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { isReachableFromOutside } from '#lib/http/listening.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { limitRate, refuseSpent } from '#lib/http/rate.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { cookieName, cookieOf, findSession, type Session } from './sessions.ts';
import { isSameToken } from './tokens.ts';

/** A request is looked at more than once, and is one guess. */
const counted = () => onceInProcess('counted-guesses', () => new WeakSet<Request>());

/**
 * Whoever knows APP_TOKEN. A wrong one is a try to sign in, whatever it was sent to. After too many the right one is not
 * looked at either: a guesser would see it pass.
 */
function bearerSession(request: Request, bearer: string): Session | undefined {
  const known = counted();
  if (known.has(request)) return undefined;
  const { appToken } = readEnv();
  const address = `address ${clientAddress(request)}`;
  refuseSpent('sign-in', address);
  if (appToken !== undefined && isSameToken(bearer, appToken)) return { id: 'bearer', way: 'token' };
  limitRate('sign-in', [address]);
  known.add(request);
  return undefined;
}

/** Who sends a request: the session of its cookie, or whoever knows APP_TOKEN. Throws a Refusal (429) for guesses. */
export function sessionOf(request: Request): Session | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return bearerSession(request, bearer);
  const cookie = cookieOf(request, cookieName());
  return cookie === undefined ? undefined : findSession(cookie);
}

/** Whether accounts with real credentials may be used at all: SECURITY.md, "0.0.0.0 without auth". */
export function areRealAccountsOff(): boolean {
  const { appToken, oidc } = readEnv();
  return isReachableFromOutside() && appToken === undefined && oidc === undefined;
}

/** Throws a Refusal unless real accounts may be used, and by who asks: 503 switched off, 401 without a session. */
export function askSession(request: Request): Session {
  if (areRealAccountsOff()) throw new Refusal({ code: 'switched-off' });
  const session = sessionOf(request);
  if (!session) throw new Refusal({ code: 'sign-in' });
  return session;
}
