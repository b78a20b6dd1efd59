import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as accounts from '#app/api/accounts/route.ts';
import * as events from '#app/api/deployments/[id]/events/route.ts';
import * as deployments from '#app/api/deployments/route.ts';
import { readEnv } from '#lib/env.ts';
import { findConnection, keepVerdict, removeConnection } from '#lib/http/deploy/connection-store.ts';
import { accountsSchema, connectionSchema } from '#lib/http/deploy/deploy-schemas.ts';
import { asked, quickRehearsal, withId } from '#lib/http/deploy/deployed.fixture.ts';
import { theEngine } from '#lib/http/deploy/engine.ts';
import { theRehearsal } from '#lib/http/deploy/rehearsal.ts';
import { cookieName, endSession, openSession } from '#lib/http/session/sessions.ts';
import * as one from './[id]/route.ts';
import * as tested from './[id]/test/route.ts';
import * as connections from './route.ts';

const APP_TOKEN = 'canary-token-of-this-test';
const SIGNED_IN = { authorization: `Bearer ${APP_TOKEN}` };
const SHOP = { name: 'Shop', accountId: '111122223333', region: 'ap-northeast-1', stackPrefix: 'shop-' };

beforeAll(async () => {
  quickRehearsal();
  vi.stubEnv('APP_TOKEN', APP_TOKEN);
  // The server's own credentials, as its owner would set them: here they lead to a second endpoint on loopback.
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'CANARYACCESSKEYID');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'canary-secret-access-key');
  vi.stubEnv('AWS_ENDPOINT_URL', (await theRehearsal()).endpoint);
});
afterAll(async () => {
  await (await theEngine()).close();
  await (await theRehearsal()).close();
});

async function connect(roleName: string) {
  const response = await connections.POST(asked('POST', '/api/connections', { ...SHOP, roleName }, SIGNED_IN));
  expect(response.status).toBe(201);
  return connectionSchema.parse(await response.json());
}

async function testOf(id: string) {
  const response = await tested.POST(asked('POST', `/api/connections/${id}/test`, undefined, SIGNED_IN), withId(id));
  return response.json();
}

async function listed(id: string) {
  const response = await accounts.GET(asked('GET', '/api/accounts', undefined, SIGNED_IN));
  const text = await response.text();
  return { text, account: accountsSchema.parse(JSON.parse(text)).accounts.find((account) => account.id === id) };
}

function deploy(account: string, more: object) {
  const body = { account, pick: 'fargate.alb.cloudformation', name: 'shop', ...more };
  return deployments.POST(asked('POST', '/api/deployments', body, SIGNED_IN));
}

test('a connection gets 128 random bits, tells them once, and keeps them where only the server reads', async () => {
  const [made, other] = [await connect('one-strict'), await connect('two-strict')];
  expect(made.externalId).toMatch(/^[0-9a-f]{32}$/);
  expect(made.externalId).not.toBe(other.externalId);
  expect(made.parameters).toEqual([
    { key: 'TrustedAccountId', value: '000000000000' },
    { key: 'ExternalId', value: made.externalId },
    { key: 'RoleName', value: 'one-strict' },
    { key: 'StackNamePrefix', value: 'shop-' },
  ]);
  const { text, account } = await listed(made.id);
  expect(text).not.toContain(made.externalId);
  expect(account).toMatchObject({ state: 'off', reason: expect.stringMatching(/test the connection/) });
  const folder = path.join(readEnv().dataDir, 'connections');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(folder, `${made.id}.json`), 'utf8')).toContain(made.externalId);
});

test('a role that asks for the external id is ready, and deploys in its Region and under its prefix only', async () => {
  const { id } = await connect('deployer-strict');
  const early = await deploy(id, {});
  expect([early.status, (await early.json()).error.code]).toEqual([409, 'account-off']);
  expect(await testOf(id)).toEqual({ id, state: 'ready' });
  expect((await listed(id)).account).toMatchObject({ state: 'ready', accountId: '111122223333' });
  const elsewhere = await deploy(id, { region: 'us-east-1' });
  expect((await elsewhere.json()).error).toMatchObject({ field: 'region', allowed: ['ap-northeast-1'] });
  const another = await deploy(id, { stackName: 'web-dev' });
  expect([another.status, (await another.json()).error.code]).toEqual([400, 'stack-name-prefix']);
  const engine = await theEngine();
  const prepare = vi.spyOn(engine, 'prepare');
  const started = await deploy(id, {});
  expect(started.status).toBe(202);
  const { id: run } = await started.json();
  const boundary = 'PermissionsBoundary: "arn:aws:iam::111122223333:policy/deployer-strict-boundary"';
  expect(prepare.mock.lastCall?.[0].template).toContain(boundary);
  await vi.waitUntil(() => engine.view(run)?.state === 'review', { timeout: 10_000 });
  expect(engine.view(run)?.target).toMatchObject({ account: id, accountId: '111122223333' });
  const busy = await one.DELETE(asked('DELETE', `/api/connections/${id}`, undefined, SIGNED_IN), withId(id));
  expect([busy.status, (await busy.json()).error.code]).toEqual([409, 'connection-in-use']);
  const token = openSession('launch');
  const asker = { cookie: `${cookieName()}=${token}` };
  const stream = await events.GET(asked('GET', `/api/deployments/${run}/events`, undefined, asker), withId(run));
  endSession(token);
  // Read to its end: there is one, because whoever signed out sees nothing more of a real account.
  expect(await stream.text()).toContain('event: snapshot');
}, 30_000);

test('a role that anybody of this account can assume without the external id is refused', async () => {
  const { id } = await connect('careless');
  expect(await testOf(id)).toMatchObject({ state: 'error', reason: expect.stringMatching(/without the external id/) });
  expect((await listed(id)).account?.state).toBe('error');
  expect((await deploy(id, {})).status).toBe(409);
});

test('a role that anybody can assume with whatever external id is refused, too', async () => {
  const { id } = await connect('anything-careless');
  expect(await testOf(id)).toMatchObject({ state: 'error', reason: expect.stringMatching(/or with any other/) });
  expect((await deploy(id, {})).status).toBe(409);
});

test('a connection that is deleted while it is tested stays deleted', async () => {
  const { id } = await connect('short-lived-strict');
  const kept = findConnection(id);
  removeConnection(id);
  expect(kept && keepVerdict(kept, 'ready')).toBe(false);
  expect((await listed(id)).account).toBeUndefined();
});

test('one damaged file hides one connection, and is told in the log once', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const [whole, torn, strange] = [await connect('whole'), await connect('torn'), await connect('strange')];
  const folder = path.join(readEnv().dataDir, 'connections');
  writeFileSync(path.join(folder, `${torn.id}.json`), '{"id":"c-');
  writeFileSync(path.join(folder, `${strange.id}.json`), '{"id":1}');
  for (let time = 0; time < 2; time += 1) {
    expect((await listed(whole.id)).account).toBeDefined();
    expect((await listed(torn.id)).account).toBeUndefined();
    expect((await listed(strange.id)).account).toBeUndefined();
  }
  // Ids are random, and the folder is read in their order.
  expect(told.mock.calls.map(([line]) => line).sort()).toEqual(
    [torn.id, strange.id].sort().map((id) => expect.stringContaining(`connections/${id}.json`)),
  );
  for (const { id } of [torn, strange]) removeConnection(id);
});

test('a role that cannot be assumed says what to check', async () => {
  const { id } = await connect('nobody-denied');
  expect(await testOf(id)).toMatchObject({ state: 'error', reason: expect.stringMatching(/cannot be assumed/) });
});

test.for([
  [{ ...SHOP, roleName: 'x', endpoint: 'http://evil.example' }, 'endpoint'],
  [{ ...SHOP, roleName: 'arn:aws:iam::111122223333:role/x' }, 'roleName'],
  [{ ...SHOP, roleName: 'a/../b' }, 'roleName'],
  [{ ...SHOP, roleName: 'x', accountId: '11112222333' }, 'accountId'],
  [{ ...SHOP, roleName: 'x', region: 'evil.example/' }, 'region'],
  [{ ...SHOP, roleName: 'x', externalId: 'mine' }, 'externalId'],
  [{ ...SHOP, roleName: 'x', name: 'line\nbreak' }, 'name'],
] as const)('%j is refused by the field', async ([body, field]) => {
  const response = await connections.POST(asked('POST', '/api/connections', body, SIGNED_IN));
  expect([response.status, (await response.json()).error.field]).toEqual([400, field]);
});

test('without a session nothing of a connection is told or done', async () => {
  const { id } = await connect('private-strict');
  const answers = [
    await connections.POST(asked('POST', '/api/connections', { ...SHOP, roleName: 'x' })),
    await tested.POST(asked('POST', `/api/connections/${id}/test`), withId(id)),
    await one.DELETE(asked('DELETE', `/api/connections/${id}`), withId(id)),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  const { accounts: all } = await (await accounts.GET(asked('GET', '/api/accounts'))).json();
  expect(all.map((account: { id: string }) => account.id)).toEqual(['rehearsal', 'local']);
});

test('a connection that is forgotten is gone, and the same role can be connected anew', async () => {
  const { id } = await connect('twice-strict');
  const same = await connections.POST(
    asked('POST', '/api/connections', { ...SHOP, roleName: 'twice-strict' }, SIGNED_IN),
  );
  expect(same.status).toBe(409);
  expect((await one.DELETE(asked('DELETE', `/api/connections/${id}`, undefined, SIGNED_IN), withId(id))).status).toBe(
    204,
  );
  expect((await listed(id)).account).toBeUndefined();
  const other = await one.DELETE(asked('DELETE', '/api/connections/..%2Fx', undefined, SIGNED_IN), withId('../x'));
  expect(other.status).toBe(404);
  expect((await connect('twice-strict')).id).not.toBe(id);
});
