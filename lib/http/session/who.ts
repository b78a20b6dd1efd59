import 'server-only';
import { readEnv } from '#lib/env.ts';
import { isReachableFromOutside } from '#lib/http/listening.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { cookieName, cookieOf, findSession, type Session } from './sessions.ts';
import { isSameToken } from './tokens.ts';

/** Who sends a request: the session of its cookie, or whoever knows APP_TOKEN. */
export function sessionOf(request: Request): Session | undefined {
  const { appToken } = readEnv();
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    return appToken !== undefined && isSameToken(bearer, appToken) ? { id: 'bearer', way: 'token' } : undefined;
  }
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
