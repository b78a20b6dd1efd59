import { DEPLOY, send } from './attack.ts';
import { expect, test } from './fixtures.ts';

const JSON_TYPE = 'application/json';

/** Every call with an effect, with a body that would do something. */
const EFFECTS: [method: string, path: string, body: unknown][] = [
  ['POST', '/api/deployments', DEPLOY],
  ['POST', '/api/deployments/x/execute', { changeSetId: 'x', capabilities: [] }],
  ['POST', '/api/deployments/x/cancel', {}],
  ['POST', '/api/deployments/x/rollback', {}],
  ['POST', '/api/deployments/x/drift', {}],
  ['POST', '/api/deployments/x/resume', {}],
  ['DELETE', '/api/deployments/x', { stackName: 'attacked-dev' }],
  ['POST', '/api/connections', { name: 'x', accountId: '111122223333', roleName: 'x', region: 'us-east-1' }],
  ['POST', '/api/connections/x/test', {}],
  ['DELETE', '/api/connections/x', {}],
  ['POST', '/api/session', { launchToken: 'guessed' }],
  ['DELETE', '/api/session', {}],
  ['POST', '/api/rooms', { scenario: 'talk' }],
  ['POST', '/api/rooms/x/participants', {}],
  ['POST', '/api/rooms/x/commands', { commandId: 'x', type: 'close' }],
  ['DELETE', '/api/rooms/x', {}],
];

/** What a GET of the same paths answers; the others have none. */
const READ: Readonly<Record<string, number>> = {
  '/api/deployments': 200,
  '/api/deployments/x': 404,
  '/api/session': 200,
  '/api/rooms/x': 404,
};

const HOSTILE: [name: string, status: number, headers: (own: string) => Record<string, string>][] = [
  ['another site', 403, () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })],
  ['another port of this machine', 403, () => ({ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' })],
  ['an address typed by hand', 403, () => ({ 'sec-fetch-site': 'none' })],
  ['an opaque origin', 403, () => ({ origin: 'null' })],
  ['an origin that begins alike', 403, (own) => ({ origin: `http://${own}.evil.example` })],
  ['a forwarded host', 403, () => ({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })],
  ['a name that points here', 421, () => ({ host: 'evil.example', origin: 'http://evil.example' })],
  ['a name that points here, forwarded as ours', 421, (own) => ({ host: 'evil.example', 'x-forwarded-host': own })],
  ['a form', 415, () => ({ 'content-type': 'application/x-www-form-urlencoded' })],
  ['a form of files', 415, () => ({ 'content-type': 'multipart/form-data; boundary=x' })],
  ['plain text', 415, () => ({ 'content-type': 'text/plain' })],
  ['no type', 415, () => ({ 'content-type': '' })],
  [
    'a header that skips the proxy',
    403,
    () => ({ 'x-middleware-subrequest': 'proxy', origin: 'https://evil.example' }),
  ],
];

for (const [name, status, headersOf] of HOSTILE) {
  test(`${name} changes nothing, whatever it calls`, async ({ baseURL }) => {
    for (const [method, path, body] of EFFECTS) {
      const headers = { 'content-type': JSON_TYPE, ...headersOf(new URL(baseURL ?? '').host) };
      const answer = await send(baseURL, method, path, headers, JSON.stringify(body));
      expect([path, answer.status]).toEqual([path, status]);
      expect(JSON.parse(answer.text).error.message).toBeTruthy();
    }
  });
}

test('other methods, and overrides of a method, change nothing', async ({ baseURL }) => {
  for (const [, path, body] of EFFECTS) {
    for (const method of ['PUT', 'PATCH']) {
      const answer = await send(baseURL, method, path, { 'content-type': JSON_TYPE }, JSON.stringify(body));
      expect([path, method, answer.status]).toEqual([path, method, 405]);
    }
    const overridden = await send(baseURL, 'GET', path, { 'x-http-method-override': 'POST' }, JSON.stringify(body));
    expect([path, overridden.status]).toEqual([path, READ[path] ?? 405]);
  }
});

test('a real account opens for no guess', async ({ baseURL }) => {
  const body = JSON.stringify({ ...DEPLOY, account: 'local' });
  for (const headers of [
    {},
    { authorization: 'Bearer ' },
    { authorization: 'Bearer undefined' },
    { authorization: 'Basic YTpi' },
    { cookie: 'saikyo-session-3000=x; __Host-saikyo-session=x' },
    { 'x-socket-address': '127.0.0.1', 'x-forwarded-for': '127.0.0.1' },
  ]) {
    const answer = await send(baseURL, 'POST', '/api/deployments', { 'content-type': JSON_TYPE, ...headers }, body);
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([401, 'sign-in']);
  }
});

test('no address, no endpoint and no role come from a request', async ({ baseURL }) => {
  for (const more of [
    { endpoint: 'http://169.254.169.254/' },
    { templateUrl: 'https://evil.example/t' },
    { template: 'Resources: {}' },
    { roleArn: 'arn:aws:iam::111122223333:role/admin' },
    { region: 'evil.example/' },
    { account: '../../etc/passwd' },
    { stackName: 'x; rm -rf /' },
    { replaces: 'arn:aws:cloudformation:us-east-1:1:stack/other/1' },
    { constructor: 'x' },
  ]) {
    const body = JSON.stringify({ ...DEPLOY, ...more });
    const answer = await send(baseURL, 'POST', '/api/deployments', { 'content-type': JSON_TYPE }, body);
    const isRefused = answer.status >= 400 && answer.status < 500;
    expect([more, answer.text, isRefused]).toEqual([more, expect.anything(), true]);
  }
});

test('bombs are refused', async ({ baseURL }) => {
  const headers = { 'content-type': JSON_TYPE };
  const large = await send(baseURL, 'POST', '/api/deployments', headers, `{"name":"${'x'.repeat(300_000)}"}`);
  expect(large.status).toBe(413);
  const deep = `{"changeSetId":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  expect((await send(baseURL, 'POST', '/api/deployments/x/execute', headers, deep)).status).toBe(400);
  const packed = await send(baseURL, 'POST', '/api/deployments', { ...headers, 'content-encoding': 'gzip' }, 'x');
  expect(packed.status).toBe(400);
});

test('who floods is told to wait, whatever address it writes into its headers', async ({ baseURL }) => {
  const attempts = Array.from({ length: 30 }, (_, index) => {
    const headers = {
      'content-type': JSON_TYPE,
      'x-forwarded-for': `10.0.0.${index}`,
      'x-socket-address': `10.0.1.${index}`,
    };
    return send(baseURL, 'POST', '/api/session', headers, '{"token":"guess"}');
  });
  const refused = (await Promise.all(attempts)).filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(Number(refused[0]?.retryAfter)).toBeGreaterThan(0);
});
