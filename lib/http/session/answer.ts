import 'server-only';
import { z } from 'zod';
import { readEnv } from '#lib/env.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { guardReading } from '#lib/http/guard.ts';
import { readJson } from '#lib/http/json-body.ts';
import { preferredLocale } from '#lib/http/language.ts';
import { readQuery } from '#lib/http/query.ts';
import { limitRate } from '#lib/http/rate.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { hasLaunchToken, takeLaunchToken } from './launch-token.ts';
import { beginSignIn, endSignIn } from './oidc.ts';
import { cookieName, cookieOf, endSession, openSession, sessionCookie } from './sessions.ts';
import { isSameToken, makeToken } from './tokens.ts';
import { areRealAccountsOff, sessionOf } from './who.ts';

/** One of the two: the token of this start, or APP_TOKEN. */
export const signInSchema = z.union([
  z.strictObject({ launchToken: z.string().min(1) }),
  z.strictObject({ token: z.string().min(1) }),
]);

export const sessionSchema = z.strictObject({
  signedIn: z.boolean(),
  way: z.enum(['launch', 'token', 'oidc']).nullable(),
  ways: z
    .array(z.enum(['launch', 'token', 'oidc']))
    .describe('How one can sign in here; empty while real accounts are switched off.'),
});

const SIGN_IN_COOKIE = 'saikyo-sign-in';
const SIGN_IN_S = 600;

/** Tells whether the caller has a session, and how to get one. */
export function answerSession(request: Request): Response {
  guardReading(request);
  const { appToken, oidc } = readEnv();
  const ways = areRealAccountsOff()
    ? []
    : [
        ...(hasLaunchToken() ? ['launch'] : []),
        ...(appToken === undefined ? [] : ['token']),
        ...(oidc ? ['oidc'] : []),
      ];
  const session = sessionOf(request);
  return answerFresh({ signedIn: session !== undefined, way: session?.way ?? null, ways });
}

/** Opens a session for a token. */
export async function openByToken(request: Request): Promise<Response> {
  const given = await readJson(request, signInSchema);
  const { appToken } = readEnv();
  const isLaunch = 'launchToken' in given;
  const isValid = isLaunch
    ? takeLaunchToken(given.launchToken)
    : appToken !== undefined && isSameToken(given.token, appToken);
  if (!isValid) throw new Refusal({ code: 'wrong-token' });
  return answerFresh({ signedIn: true }, 201, {
    'set-cookie': sessionCookie(openSession(isLaunch ? 'launch' : 'token')),
  });
}

/** Ends the caller's session. */
export function closeSession(request: Request): Response {
  const token = cookieOf(request, cookieName());
  if (token !== undefined) endSession(token);
  return new Response(null, {
    status: 204,
    headers: { 'cache-control': 'no-store', 'set-cookie': sessionCookie('', 0) },
  });
}

function moved(location: string, cookies: readonly string[]): Response {
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

// Lax, unlike the session: the way back from the provider is a request from another site.
const signInCookie = (id: string, maxAgeS: number) =>
  `${SIGN_IN_COOKIE}=${id}; Path=/api/session; HttpOnly; SameSite=Lax; Max-Age=${maxAgeS}${
    readEnv().appUrl?.startsWith('https:') ? '; Secure' : ''
  }`;

/** Sends the browser to the identity provider. */
export async function answerSignIn(request: Request): Promise<Response> {
  guardReading(request);
  const address = clientAddress(request);
  limitRate('sign-in', [`address ${address}`]);
  const id = makeToken();
  const asked = new Map(readQuery(request)).get('lang');
  const locale = asked === 'ja' || asked === 'en' ? asked : preferredLocale(request.headers.get('accept-language'));
  return moved((await beginSignIn({ id, locale, address })).href, [signInCookie(id, SIGN_IN_S)]);
}

/** Takes the browser back from the identity provider, and opens a session. */
export async function answerCallback(request: Request): Promise<Response> {
  guardReading(request);
  const id = cookieOf(request, SIGN_IN_COOKIE) ?? '';
  const { who, locale } = await endSignIn(id, new URL(request.url).search);
  return moved(`/${locale}/deploy`, [sessionCookie(openSession('oidc', who)), signInCookie('', 0)]);
}
