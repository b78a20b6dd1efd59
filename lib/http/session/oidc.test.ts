import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { answerCallback, answerSession, answerSignIn } from './answer.ts';
import { beginSignIn, endSignIn } from './oidc.ts';

const OWN = 'http://127.0.0.1:3000';
const SECRET = 'canary-client-secret-of-this-test';

let server: Server;

/** Its notes on what a provider in production would need. */
function hushProvider(): void {
  for (const method of ['info', 'warn'] as const) vi.spyOn(console, method).mockReturnValue();
}
beforeEach(hushProvider);

/** A real provider on loopback: code flow with PKCE, a login page that takes any name. */
beforeAll(async () => {
  hushProvider();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'saikyo', client_secret: SECRET, redirect_uris: [`${OWN}/api/session/callback`] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  server.on('request', provider.callback());
  vi.stubEnv('OIDC_ISSUER', issuer);
  vi.stubEnv('OIDC_CLIENT_ID', 'saikyo');
  vi.stubEnv('OIDC_CLIENT_SECRET', SECRET);
});
afterAll(() => {
  server.close();
});

const own = (path: string, cookie = '') =>
  new Request(`${OWN}${path}`, { headers: { host: '127.0.0.1:3000', cookie } });

type Jar = Map<string, string>;

function keep(jar: Jar, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/);
    jar.set(name, value);
  }
}

const cookiesOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** What a person does at the provider: name, password, consent. Answers where the provider sends the browser at the end. */
async function confirmAt(address: string): Promise<URL> {
  const jar: Jar = new Map();
  let [next, form] = [new URL(address), undefined as URLSearchParams | undefined];
  for (let step = 0; step < 20; step += 1) {
    const init = form ? { method: 'POST', body: form } : {};
    const response = await fetch(next, { ...init, redirect: 'manual', headers: { cookie: cookiesOf(jar) } });
    keep(jar, response);
    form = undefined;
    const location = response.headers.get('location');
    if (location !== null) {
      next = new URL(location, next);
      if (next.origin === OWN) return next;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
    next = new URL(action, next);
    form = new URLSearchParams({ prompt, login: 'yuki', password: 'anything' });
  }
  throw new Error('The provider never sent the browser back');
}

async function begun(): Promise<{ cookie: string; address: string }> {
  const response = await answerSignIn(own('/api/session/oidc?lang=ja'));
  expect(response.status).toBe(303);
  const cookie = response.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/^saikyo-sign-in=[\w-]{43}; Path=\/api\/session; HttpOnly; SameSite=Lax; Max-Age=600$/);
  return { cookie: cookie.split(';')[0] ?? '', address: response.headers.get('location') ?? '' };
}

test('a person signs in at the provider and has a session here', async () => {
  const { cookie, address } = await begun();
  const { searchParams } = new URL(address);
  expect(Object.fromEntries(searchParams)).toMatchObject({ code_challenge_method: 'S256', client_id: 'saikyo' });
  expect(address).not.toContain(SECRET);
  const back = await confirmAt(address);
  const response = await answerCallback(own(back.pathname + back.search, cookie));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/ja/deploy']);
  const [session = ''] = response.headers.getSetCookie();
  expect(session).toMatch(/HttpOnly; SameSite=Strict/);
  const seen = await answerSession(own('/api/session', session.split(';')[0])).json();
  expect(seen).toEqual({ signedIn: true, way: 'oidc', ways: ['oidc'] });

  vi.spyOn(console, 'error').mockReturnValue();
  const again = answerCallback(own(back.pathname + back.search, cookie));
  await expect(again).rejects.toMatchObject({ reason: { code: 'sign-in-failed' } });
}, 20_000);

test('what another browser began, or nobody, ends here in no session', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const [mine, theirs] = [await begun(), await begun()];
  const back = await confirmAt(theirs.address);
  for (const cookie of [mine.cookie, '', 'saikyo-sign-in=guessed']) {
    const answer = answerCallback(own(back.pathname + back.search, cookie));
    await expect(answer).rejects.toMatchObject({ status: 401 });
  }
  const changed = `${back.pathname}?code=stolen&state=${back.searchParams.get('state')}`;
  await expect(answerCallback(own(changed, theirs.cookie))).rejects.toMatchObject({ status: 401 });
}, 20_000);

test('who begins sign-ins without end is stopped after ten', async () => {
  const from = { host: '127.0.0.1:3000', 'x-socket-address': '198.51.100.11' };
  const begin = () => answerSignIn(new Request(`${OWN}/api/session/oidc`, { headers: from }));
  for (let attempt = 0; attempt < 10; attempt += 1) await begin();
  await expect(begin()).rejects.toMatchObject({ status: 429, reason: { code: 'too-many' } });
});

test('the provider sends browsers back to our own address, whatever host a request names', async () => {
  const redirectOf = (address: string) => new URL(address).searchParams.get('redirect_uri');
  const asked = () => answerSignIn(new Request(`${OWN}/api/session/oidc`, { headers: { host: 'evil.example' } }));
  const unnamed = await beginSignIn({ id: 'plain', locale: 'en', address: '198.51.100.20' });
  expect(redirectOf(unnamed.href)).toBe('http://127.0.0.1:3000/api/session/callback');
  vi.stubEnv('APP_URL', 'https://ecs.example.org/');
  const named = await beginSignIn({ id: 'named', locale: 'en', address: '198.51.100.20' });
  expect(redirectOf(named.href)).toBe('https://ecs.example.org/api/session/callback');
  vi.stubEnv('APP_URL', '');
  await expect(asked()).rejects.toMatchObject({ status: 421 });
});

test('of one address twenty sign-ins wait at most, the oldest goes first, and those of others stay', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const theirs = await beginSignIn({ id: 'theirs', locale: 'ja', address: '198.51.100.31' });
  const flood = { locale: 'en', address: '198.51.100.30' };
  const first = await beginSignIn({ ...flood, id: 'flood-0' });
  for (let count = 1; count <= 20; count += 1) await beginSignIn({ ...flood, id: `flood-${count}` });
  const back = await confirmAt(first.href);
  await expect(endSignIn('flood-0', back.search)).rejects.toMatchObject({ reason: { code: 'sign-in-failed' } });
  const own = await confirmAt(theirs.href);
  expect(await endSignIn('theirs', own.search)).toEqual({ who: 'yuki', locale: 'ja' });
}, 20_000);

test('a provider that cannot be reached is told, and asked again the next time', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('OIDC_ISSUER', 'http://127.0.0.1:1');
  await expect(answerSignIn(own('/api/session/oidc'))).rejects.toMatchObject({ status: 503 });
});
