import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as accounts from '#app/api/accounts/route.ts';
import * as connections from '#app/api/connections/route.ts';
import { asked, quickRehearsal } from '#lib/http/deploy/deployed.fixture.ts';
import { launchUrl, makeLaunchToken } from '#lib/http/session/launch-token.ts';
import * as session from './route.ts';

const APP_TOKEN = 'canary-token-of-this-test';

beforeAll(quickRehearsal);
afterEach(() => {
  vi.stubEnv('APP_TOKEN', '');
  vi.stubEnv('HOST', '');
  vi.stubEnv('APP_URL', '');
});

// Each test sends from an address of its own: attempts are counted by address.
let address = 0;
const freshAddress = () => {
  address += 1;
  return { 'x-socket-address': `192.0.2.${address}` };
};

function signIn(body: object, headers: Record<string, string> = freshAddress()): Promise<Response> {
  return session.POST(asked('POST', '/api/session', body, headers));
}

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

async function local(headers: Record<string, string>) {
  const { accounts: all } = await (await accounts.GET(asked('GET', '/api/accounts', undefined, headers))).json();
  return all.find(({ id }: { id: string }) => id === 'local');
}

test('the launch token opens one session, once, by a cookie that no script and no other site gets', async () => {
  const launchToken = makeLaunchToken();
  expect(new URL(launchUrl(launchToken, 'ja')).hash).toBe(`#launch=${launchToken}`);
  const opened = await signIn({ launchToken });
  expect(opened.status).toBe(201);
  const cookie = opened.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^saikyo-session-3000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  expect((await local({ cookie: cookieOf(opened) })).reason).not.toMatch(/Sign in first/);
  const again = await signIn({ launchToken });
  expect([again.status, (await again.json()).error.code]).toEqual([401, 'wrong-token']);
});

test('behind https the cookie is bound to this host', async () => {
  vi.stubEnv('APP_URL', 'https://ecs.example.org');
  const opened = await signIn({ launchToken: makeLaunchToken() });
  expect(opened.headers.get('set-cookie')).toMatch(/^__Host-saikyo-session=.*; Path=\/; .*; Secure$/);
});

test('a session ends by signing out, and the cookie with it', async () => {
  const cookie = cookieOf(await signIn({ launchToken: makeLaunchToken() }));
  const read = async () =>
    (await (await session.GET(asked('GET', '/api/session', undefined, { cookie }))).json()).signedIn;
  expect(await read()).toBe(true);
  const ended = await session.DELETE(asked('DELETE', '/api/session', undefined, { cookie }));
  expect([ended.status, ended.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
  expect(await read()).toBe(false);
});

test('APP_TOKEN opens a session, and counts as one in Authorization', async () => {
  expect((await signIn({ token: APP_TOKEN })).status).toBe(401);
  vi.stubEnv('APP_TOKEN', APP_TOKEN);
  expect((await signIn({ token: `${APP_TOKEN}x` })).status).toBe(401);
  expect((await signIn({ token: APP_TOKEN })).status).toBe(201);
  const bearing = (token: string) => local({ authorization: `Bearer ${token}` });
  expect((await bearing(APP_TOKEN)).reason).not.toMatch(/Sign in first/);
  expect((await bearing('wrong')).reason).toMatch(/Sign in first/);
});

test('who tries tokens is stopped after ten', async () => {
  const headers = { 'x-socket-address': '198.51.100.9' };
  const answers: Response[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await signIn({ token: 'guess' }, headers));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
  expect(Number(answers[10]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('who tries tokens as Bearer, on whatever address, is stopped after ten as well', async () => {
  vi.stubEnv('APP_TOKEN', APP_TOKEN);
  const from = { 'x-socket-address': '198.51.100.10' };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    const headers = { ...from, authorization: `Bearer guess-${attempt}` };
    statuses.push((await accounts.GET(asked('GET', '/api/accounts', undefined, headers))).status);
  }
  expect(statuses).toEqual([...Array(10).fill(200), 429]);
  const right = { authorization: `Bearer ${APP_TOKEN}` };
  const statusFrom = async (headers: Record<string, string>) =>
    (await accounts.GET(asked('GET', '/api/accounts', undefined, { ...headers, ...right }))).status;
  expect([await statusFrom(from), await statusFrom(freshAddress())]).toEqual([429, 200]);
});

test('only ways that are open are told: the printed address is one until it was used', async () => {
  const ways = async () => (await (await session.GET(asked('GET', '/api/session'))).json()).ways;
  const launchToken = makeLaunchToken();
  expect(await ways()).toEqual(['launch']);
  await signIn({ launchToken });
  expect(await ways()).toEqual([]);
});

test.for(['0.0.0.0', '::', '192.168.1.5'])(
  'bound to %s without a token, real accounts are switched off',
  async (host) => {
    vi.stubEnv('HOST', host);
    expect(await local({})).toMatchObject({ state: 'off', reason: expect.stringMatching(/APP_TOKEN/) });
    const cookie = cookieOf(await signIn({ launchToken: makeLaunchToken() }));
    const body = { name: 'Shop', accountId: '111122223333', roleName: 'saikyo', region: 'ap-northeast-1' };
    const refused = await connections.POST(asked('POST', '/api/connections', body, { cookie }));
    expect([refused.status, (await refused.json()).error.code]).toEqual([503, 'switched-off']);
    vi.stubEnv('APP_TOKEN', APP_TOKEN);
    expect((await local({})).reason).toMatch(/Sign in first/);
  },
);

test('two cookies of the session name count as none: one of them may be planted', async () => {
  const cookie = cookieOf(await signIn({ launchToken: makeLaunchToken() }));
  const planted = `saikyo-session-3000=planted; ${cookie}`;
  const { signedIn } = await (await session.GET(asked('GET', '/api/session', undefined, { cookie: planted }))).json();
  expect(signedIn).toBe(false);
});
