import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as one from '#app/api/deployments/[id]/route.ts';
import * as deployments from '#app/api/deployments/route.ts';
import { accountsSchema, deploymentSchema } from '#lib/http/deploy/deploy-schemas.ts';
import { asked, quickRehearsal, withId } from '#lib/http/deploy/deployed.fixture.ts';
import { theEngine } from '#lib/http/deploy/engine.ts';
import { theRehearsal } from '#lib/http/deploy/rehearsal.ts';
import * as accounts from './route.ts';

const APP_TOKEN = 'canary-token-of-this-test';
const SIGNED_IN = { authorization: `Bearer ${APP_TOKEN}` };
const folder = mkdtempSync(join(tmpdir(), 'accounts-'));

/** This machine as its owner has set it up: its own keys, and one profile more. All of it leads to an endpoint on loopback. */
beforeAll(async () => {
  quickRehearsal();
  writeFileSync(join(folder, 'config'), '[default]\nregion = us-east-1\n[profile staging]\n[profile broken]\n');
  writeFileSync(
    join(folder, 'credentials'),
    '[staging]\naws_access_key_id = CANARYOFSTAGING\naws_secret_access_key = canary-secret-of-staging\n',
  );
  vi.stubEnv('APP_TOKEN', APP_TOKEN);
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'CANARYACCESSKEYID');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'canary-secret-access-key');
  vi.stubEnv('AWS_ENDPOINT_URL', (await theRehearsal()).endpoint);
});
afterAll(async () => {
  await (await theEngine()).close();
  await (await theRehearsal()).close();
  rmSync(folder, { recursive: true });
});

async function local(query = '') {
  const response = await accounts.GET(asked('GET', `/api/accounts${query}`, undefined, SIGNED_IN));
  const text = await response.text();
  if (response.status !== 200) return { status: response.status, error: JSON.parse(text).error, text };
  const account = accountsSchema.parse(JSON.parse(text)).accounts.find(({ kind }) => kind === 'local');
  return { status: 200, account, text };
}

test('this machine is shown with id, alias and the names of its profiles, and nothing else of them', async () => {
  const { account, text } = await local();
  expect(account).toMatchObject({
    id: 'local',
    accountId: '000000000000',
    alias: 'rehearsal',
    state: 'ready',
    profiles: ['default', 'staging', 'broken'],
  });
  expect(text).not.toMatch(/CANARY|canary/);
});

test('a profile that was chosen is the account, and one without keys says so instead of taking others', async () => {
  expect((await local('?profile=staging')).account).toMatchObject({ id: 'local:staging', state: 'ready' });
  const { account } = await local('?profile=broken');
  expect(account).toMatchObject({ id: 'local:broken', accountId: null });
  expect(account?.state).not.toBe('ready');
});

test.each(['?profile=root', '?profile=../staging', '?endpoint=http://evil.example'])('%s is refused', async (query) => {
  const { status, error } = await local(query);
  expect([status, error.allowed]).toEqual([
    400,
    expect.arrayContaining([query.startsWith('?p') ? 'staging' : 'profile']),
  ]);
});

test('without a session no name of a profile is told', async () => {
  const response = await accounts.GET(asked('GET', '/api/accounts?profile=staging'));
  expect(await response.text()).not.toContain('staging');
});

function deploy(account: string, more: object = {}) {
  const body = {
    account,
    pick: 'fargate.api-gateway-nlb.cloudformation',
    name: 'shop',
    profile: 'production',
    ...more,
  };
  return deployments.POST(asked('POST', '/api/deployments', body, SIGNED_IN));
}

test('a deployment takes no profile that this machine does not have', async () => {
  const response = await deploy('local:root');
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ field: 'account', allowed: ['default', 'staging', 'broken'] });
});

test('before it is executed a person reads what the account showed: which roles are missing', async () => {
  const { id } = await (await deploy('local:staging')).json();
  const read = async () => {
    const response = await one.GET(asked('GET', `/api/deployments/${id}?lang=en`, undefined, SIGNED_IN), withId(id));
    return deploymentSchema.parse(await response.json());
  };
  const view = await vi.waitUntil(
    async () => {
      const now = await read();
      return now.state === 'review' && now.checks.some(({ sentence }) => sentence.includes('yet: ')) ? now : undefined;
    },
    { timeout: 20_000, interval: 50 },
  );
  expect(view.account).toEqual({ id: 'local:staging', kind: 'local', accountId: '000000000000', alias: 'rehearsal' });
  const check = (trap: string) => view.checks.find((one) => one.id === trap);
  const roles = check('service-linked-roles');
  expect(roles?.state).toBe('look');
  expect(roles?.sentence).toContain('AWSServiceRoleForElasticLoadBalancing');
  expect(roles?.sentence).not.toContain('AWSServiceRoleForECS');
  expect(roles?.sentence).toContain(
    'aws iam create-service-linked-role --aws-service-name elasticloadbalancing.amazonaws.com',
  );
  expect(check('api-gateway-account-role')).toMatchObject({
    state: 'look',
    sentence: expect.stringContaining('has no role for logs'),
  });
  expect(check('vpc-quota')).toMatchObject({
    state: 'ok',
    sentence: expect.stringContaining('1 of 5 VPCs, and this deployment adds 1: that fits'),
  });
  expect(check('elastic-ip-quota')?.sentence).toContain('0 of 5 Elastic IP addresses');
  expect(check('vpc-link-zones')).toMatchObject({
    state: 'ok',
    sentence: expect.stringContaining('ap-northeast-1a (apne1-az1), ap-northeast-1c (apne1-az2)'),
  });
}, 40_000);
