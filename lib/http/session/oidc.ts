import 'server-only';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type Env, ownOrigin, readEnv } from '#lib/env.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { Refusal } from '#lib/http/refusal.ts';

/** What must come back with the code, kept on the server until then. */
type Pending = { address: string; state: string; nonce: string; verifier: string; locale: string; endsAtMs: number };

const PENDING_MS = 10 * 60 * 1000;
const PENDING_MAX = 1000;
const PENDING_OF_ADDRESS_MAX = 20;
const TIMEOUT_S = 10;

const pending = () => onceInProcess('oidc-pending', () => new Map<string, Pending>());
const providers = () => onceInProcess('oidc-providers', () => new Map<string, Promise<Configuration>>());

function discover({ issuer, clientId, clientSecret }: NonNullable<Env['oidc']>): Promise<Configuration> {
  const url = new URL(issuer);
  // Env lets http pass for a provider on this machine only.
  const execute = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(url, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S });
}

async function provider(): Promise<Configuration> {
  const { oidc } = readEnv();
  if (!oidc) throw new Refusal({ code: 'no-provider' });
  const known = providers().get(oidc.issuer) ?? discover(oidc);
  providers().set(oidc.issuer, known);
  try {
    return await known;
  } catch (error) {
    // The next sign-in asks again.
    providers().delete(oidc.issuer);
    console.error(error instanceof Error ? error.message : error);
    throw new Refusal({ code: 'provider-unreachable' });
  }
}

/** Where the provider sends the browser back to. The provider knows it, so it never depends on the Host header. */
function callbackUrl(): string {
  return `${ownOrigin(readEnv())}/api/session/callback`;
}

/** Keeps a sign-in that has begun. An address's own oldest goes first: it cannot push out those of others. */
function keepPending(id: string, one: Pending): void {
  const all = pending();
  const own = [...all].filter(([, { address }]) => address === one.address);
  const oldest = own.length >= PENDING_OF_ADDRESS_MAX ? own[0]?.[0] : [...all.keys()][0];
  if ((own.length >= PENDING_OF_ADDRESS_MAX || all.size >= PENDING_MAX) && oldest !== undefined) all.delete(oldest);
  all.set(id, one);
}

type Beginning = { id: string; locale: string; address: string };

/** Begins a sign-in: the address of the provider, and the id under which the rest waits here. */
export async function beginSignIn({ id, locale, address }: Beginning): Promise<URL> {
  const configuration = await provider();
  const one: Pending = {
    address,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    locale,
    endsAtMs: Date.now() + PENDING_MS,
  };
  keepPending(id, one);
  return buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl(),
    scope: 'openid profile',
    code_challenge: await calculatePKCECodeChallenge(one.verifier),
    code_challenge_method: 'S256',
    state: one.state,
    nonce: one.nonce,
  });
}

/** Ends a sign-in with what the provider sent along. Throws a Refusal unless it is the one that was begun here. */
export async function endSignIn(id: string, search: string): Promise<{ who: string; locale: string }> {
  const configuration = await provider();
  const one = pending().get(id);
  pending().delete(id);
  if (!one || one.endsAtMs < Date.now()) throw new Refusal({ code: 'sign-in-failed' });
  try {
    const tokens = await authorizationCodeGrant(configuration, new URL(`${callbackUrl()}${search}`), {
      expectedState: one.state,
      expectedNonce: one.nonce,
      pkceCodeVerifier: one.verifier,
      idTokenExpected: true,
    });
    return { who: tokens.claims()?.sub ?? '', locale: one.locale };
  } catch (error) {
    // Its cause may hold the answer of the provider, and with it a token.
    console.error(`OpenID Connect: ${error instanceof Error ? error.message : 'failed'}`);
    throw new Refusal({ code: 'sign-in-failed' });
  }
}
