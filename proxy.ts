import { type NextRequest, NextResponse } from 'next/server';
import { readEnv } from '#lib/env.ts';
import { answerError } from '#lib/http/answer.ts';
import { hasOwnHost } from '#lib/http/host-rule.ts';
import { localeOf } from '#lib/http/language.ts';
import { QUERY_HEADER } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { headersOf, policyOf } from '#lib/http/security-headers.ts';

const env = readEnv();
/** The short address of a room, as it stands on the screen: each phone reads it in its own language. */
const ROOM = /^\/r\/[^/]+$/;
const TEXT_CLIENT = /^(curl|wget|httpie)\//i;

/** Every request passes here. It is no security boundary: each handler that has an effect checks again. */
export function proxy(request: NextRequest): Response {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = policyOf(request.nextUrl.pathname, nonce, process.env.NODE_ENV === 'development');
  const response = hasOwnHost(request)
    ? answer(request, policy)
    : answerError(request, new Refusal({ code: 'wrong-host' }));
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(headersOf(request.nextUrl.pathname))) response.headers.set(name, value);
  if (env.appUrl?.startsWith('https:')) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

function answer(request: NextRequest, policy: string): NextResponse {
  // Next reads the nonce for its own tags from the request.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(QUERY_HEADER, new URL(request.url).search);
  if (ROOM.test(request.nextUrl.pathname)) return toLanguage(request, request.nextUrl.pathname);
  if (request.nextUrl.pathname !== '/') return NextResponse.next({ request: { headers } });
  // next.config.js rewrites by this mark: a rewrite from here names `localhost`, which Next calls over the network
  // when the server is bound to 127.0.0.1.
  headers.set('x-wants', 'text');
  const response = wantsText(request) ? NextResponse.next({ request: { headers } }) : toLanguage(request, '');
  response.headers.set('Vary', 'Accept, Accept-Language, User-Agent');
  return response;
}

function wantsText(request: NextRequest): boolean {
  const accept = request.headers.get('accept') ?? '';
  const isTextOnly = accept.includes('text/plain') && !accept.includes('text/html');
  return isTextOnly || TEXT_CLIENT.test(request.headers.get('user-agent') ?? '');
}

function toLanguage(request: NextRequest, path: string): NextResponse {
  // Next makes the target relative where it begins with the very address that Next gave us; `nextUrl` has another host.
  const target = new URL(request.url);
  target.pathname = `/${localeOf(request)}${path}`;
  return NextResponse.redirect(target, 307);
}
