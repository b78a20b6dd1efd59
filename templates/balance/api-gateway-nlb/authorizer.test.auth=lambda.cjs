// node --test authorizer/index.test.cjs
const assert = require('node:assert/strict');
const { generateKeyPairSync, sign } = require('node:crypto');
const { createServer } = require('node:http');
const { after, before, beforeEach, test } = require('node:test');

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ARN = 'arn:aws:execute-api:ap-northeast-1:111122223333:api/v1/GET/orders';

/** The user pool and the authorization server, both on this machine. */
const server = createServer(async (request, response) => {
  if (request.url === '/pool/.well-known/jwks.json') {
    pool.asked += 1;
    return response.writeHead(pool.status).end(JSON.stringify({ keys: pool.keys }));
  }
  const chunks = await request.toArray();
  asked.push({ ...request.headers, ...JSON.parse(Buffer.concat(chunks)) });
  return reply(response);
});
let pool;
let asked;
let reply;
let issuer;
let handler;

before(() => new Promise((listening) => server.listen(0, '127.0.0.1', listening)));
after(() => server.close().closeAllConnections());

beforeEach(() => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  issuer = `${origin}/pool`;
  pool = { asked: 0, status: 200, keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] };
  asked = [];
  reply = answers(200, { allow: true });
  Object.assign(process.env, { ISSUER: issuer, CLIENT_ID: 'client', AUTHZ_URL: `${origin}/authz` });
  // Each test begins like a new Lambda environment, without keys.
  for (const file of Object.keys(require.cache).filter((name) => name === require.resolve('./index.cjs')))
    delete require.cache[file];
  ({ handler } = require('./index.cjs'));
});

/** Leads elsewhere, where the answer would be yes. */
function redirected(response) {
  reply = answers(200, { allow: true });
  response.writeHead(307, { location: '/elsewhere' }).end();
}

const answers = (status, body) => (response) => response.writeHead(status).end(JSON.stringify(body));
const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

function tokenOf({ head = {}, key = privateKey, ...claims } = {}) {
  const exp = Math.floor(Date.now() / 1000) + 60;
  const plain = { iss: issuer, token_use: 'access', client_id: 'client', sub: 'ann', scope: 'orders/read a', exp };
  const signed = `${encoded({ alg: 'RS256', kid: 'k1', ...head })}.${encoded({ ...plain, ...claims })}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}

function call(token = tokenOf(), { headers, path = '/orders' } = {}) {
  const all = { Authorization: `Bearer ${token}`, ...headers };
  return handler({ headers: all, httpMethod: 'GET', path, methodArn: ARN });
}

const effectOf = ({ policyDocument }) => policyDocument.Statement[0].Effect;

test('a valid token is let in, to this method and path alone', async () => {
  const { principalId, policyDocument } = await call();
  assert.equal(principalId, 'ann');
  assert.deepEqual(policyDocument.Statement, [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: ARN }]);
});

for (const [name, make] of [
  ['of another issuer', () => tokenOf({ iss: 'https://example.com' })],
  ['that has expired', () => tokenOf({ exp: Math.floor(Date.now() / 1000) - 1 })],
  ['without an end', () => tokenOf({ exp: undefined })],
  ['for another client', () => tokenOf({ client_id: 'other' })],
  ['that is an ID token', () => tokenOf({ token_use: 'id', aud: 'client' })],
  ['signed with another key', () => tokenOf({ key: stranger })],
  ['with claims changed afterwards', () => tokenOf().replace(/\.[^.]+\./, `.${encoded({ iss: issuer })}.`)],
  ['with alg none', () => `${tokenOf({ head: { alg: 'none' } }).replace(/[^.]+$/, '')}`],
  ['with alg HS256', () => tokenOf({ head: { alg: 'HS256' } })],
  ['with a key that the pool does not know', () => tokenOf({ head: { kid: 'k2' } })],
  ['that is none', () => 'none'],
])
  test(`a token ${name} is a 401`, async () => {
    await assert.rejects(call(make()), { message: 'Unauthorized' });
    assert.equal(asked.length, 0);
  });

test('no token is a 401', async () => {
  await assert.rejects(handler({ headers: null, path: '/', methodArn: ARN }), { message: 'Unauthorized' });
});

test('the keys are asked for once, and again for one that is new a minute later', async (context) => {
  await call();
  await call();
  assert.equal(pool.asked, 1);
  pool.keys.push({ ...pool.keys[0], kid: 'k2' });
  await assert.rejects(call(tokenOf({ head: { kid: 'k2' } })));
  assert.equal(pool.asked, 1);
  const now = Date.now();
  context.mock.method(Date, 'now', () => now + 61_000);
  assert.equal(effectOf(await call(tokenOf({ head: { kid: 'k2' } }))), 'Allow');
  assert.equal(pool.asked, 2);
});

test('a pool that does not give its keys lets nobody in', async () => {
  pool.status = 500;
  await assert.rejects(call(), /keys of the user pool: 500/);
});

test('the authorization server learns who wants what, and gets the token', async () => {
  const token = tokenOf();
  await call(token);
  const [{ authorization, method, path, sub, scopes }] = asked;
  assert.equal(authorization, `Bearer ${token}`);
  assert.deepEqual(
    { method, path, sub, scopes },
    { method: 'GET', path: '/orders', sub: 'ann', scopes: ['orders/read', 'a'] },
  );
});

test('its decision goes on to the application', async () => {
  reply = answers(200, { allow: true, decision: 'tenant=acme' });
  assert.deepEqual((await call()).context, { subject: 'ann', scopes: 'orders/read a', decision: 'tenant=acme' });
  reply = answers(200, { allow: true });
  const { context } = await call(tokenOf({ scope: undefined }));
  assert.deepEqual(context, { subject: 'ann', scopes: '-', decision: 'allow' });
});

for (const [status, body] of [
  [200, { allow: false }],
  [403, {}],
])
  test(`its no (${status}) is a 403`, async () => {
    reply = answers(status, body);
    const { context, ...answer } = await call();
    assert.equal(effectOf(answer), 'Deny');
    assert.deepEqual(context, {});
  });

for (const [name, how] of [
  ['an error', () => answers(500, { allow: true })],
  ['a redirect', () => redirected],
  ['no JSON', () => (response) => response.end('yes')],
  ['a yes that is none', () => answers(200, { allow: 'true' })],
  ['a line break for the header', () => answers(200, { allow: true, decision: 'a\r\nx-admin: 1' })],
])
  test(`${name} from it lets nobody in`, async () => {
    reply = how();
    await assert.rejects(call());
  });

test('a server that does not answer lets nobody in', async (context) => {
  // The clock of AbortSignal is the machine's own; nobody waits three seconds for a test.
  const { timeout } = AbortSignal;
  context.mock.method(AbortSignal, 'timeout', (ms) => timeout.call(AbortSignal, ms / 30));
  reply = () => {};
  await assert.rejects(call(), { name: 'TimeoutError' });
});

test('without an authorization server the token decides', async () => {
  process.env.AUTHZ_URL = '';
  assert.equal((await call()).context.decision, 'token');
  assert.equal(asked.length, 0);
});

for (const name of ['x-auth-subject', 'X-Auth-Decision', 'x_auth_scopes'])
  test(`a caller cannot send ${name} along`, async () => {
    assert.equal(effectOf(await call(tokenOf(), { headers: { [name]: 'admin' } })), 'Deny');
    assert.equal(asked.length, 0);
  });

for (const path of [
  '/public/../admin',
  '/public/..;/admin',
  '/public/..;a=b/admin',
  '/public/..%3b/admin',
  '/public;a=b',
  '/public%00/admin',
  '/.',
  '//admin',
  '/public%2F..%2Fadmin',
  '/public\\admin',
  '/%252e%252e/admin',
])
  test(`${path} could be read in two ways and is a 403`, async () => {
    assert.equal(effectOf(await call(tokenOf(), { path })), 'Deny');
    assert.equal(asked.length, 0);
  });
