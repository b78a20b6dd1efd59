import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { deploymentListSchema, deploymentSchema } from '#lib/http/deploy/deploy-schemas.ts';
import { asked, quickRehearsal, withId } from '#lib/http/deploy/deployed.fixture.ts';
import { theEngine } from '#lib/http/deploy/engine.ts';
import { theRehearsal } from '#lib/http/deploy/rehearsal.ts';
import * as cancel from './[id]/cancel/route.ts';
import * as drift from './[id]/drift/route.ts';
import * as execute from './[id]/execute/route.ts';
import * as one from './[id]/route.ts';
import * as deployments from './route.ts';

type Deployment = z.infer<typeof deploymentSchema>;

beforeAll(quickRehearsal);
afterAll(async () => {
  await (await theEngine()).close();
  await (await theRehearsal()).close();
});

const TALK = { pick: 'fargate.alb.cloudformation' };

async function start(body: object): Promise<string> {
  const response = await deployments.POST(asked('POST', '/api/deployments', body));
  expect([response.status, response.headers.get('cache-control')]).toEqual([202, 'no-store']);
  return (await response.json()).id;
}

async function look(id: string, lang = 'en'): Promise<Deployment> {
  const response = await one.GET(asked('GET', `/api/deployments/${id}?lang=${lang}`), withId(id));
  return deploymentSchema.parse(await response.json());
}

const until = (id: string, ...states: Deployment['state'][]) =>
  vi.waitUntil(
    async () => {
      const view = await look(id);
      return states.includes(view.state) ? view : undefined;
    },
    { timeout: 20_000, interval: 50 },
  );

function press(id: string, { changeSetId, capabilities }: Deployment): Promise<Response> {
  return execute.POST(asked('POST', `/api/deployments/${id}/execute`, { changeSetId, capabilities }), withId(id));
}

test('a person sees account, changes, roles and cost, then deploys, updates, looks for drift and deletes', async () => {
  const id = await start({ ...TALK, name: 'shop' });
  const review = await until(id, 'review', 'failed');
  expect(review).toMatchObject({
    state: 'review',
    account: { id: 'rehearsal', kind: 'rehearsal', accountId: '000000000000' },
    region: 'ap-northeast-1',
    stackName: 'shop-dev',
    pick: 'fargate.alb.cloudformation',
    changeSetType: 'CREATE',
  });
  expect(review.changes.length).toBeGreaterThan(20);
  expect(new Set(review.checks.map(({ state }) => state))).toEqual(new Set(['not-checked']));
  for (const change of review.changes) {
    expect([change.action, change.description]).toEqual(['Add', expect.stringMatching(/^[A-Z].*\.$/)]);
  }
  expect(review.capabilities).not.toEqual([]);
  expect(review.roles.length).toBeGreaterThan(0);
  expect(review.cost?.perMonthUsd).toBeGreaterThan(10);
  expect(review.cost?.perHourUsd).toBeCloseTo((review.cost?.perMonthUsd ?? 0) / 730, 6);
  expect((await look(id, 'ja')).changes[0]?.description).toMatch(/[ぁ-んァ-ヶ一-龠]/);

  expect((await press(id, review)).status).toBe(202);
  const done = await until(id, 'succeeded', 'failed');
  expect(done.error).toBeNull();
  expect(done.outputs[0]?.value).toMatch(/^https?:\/\//);
  expect(done.resources.every(({ status }) => status === 'CREATE_COMPLETE')).toBe(true);

  const second = await start({ ...TALK, name: 'shop', count: 3 });
  const update = await until(second, 'review', 'failed');
  expect([update.changeSetType, update.changes.map(({ action }) => action)]).toEqual(['UPDATE', ['Modify']]);
  await press(second, update);
  expect((await until(second, 'succeeded', 'failed')).error).toBeNull();

  expect((await drift.POST(asked('POST', `/api/deployments/${second}/drift`), withId(second))).status).toBe(202);
  await vi.waitUntil(async () => (await look(second)).drift?.status === 'IN_SYNC', { timeout: 10_000 });

  const mistyped = await one.DELETE(
    asked('DELETE', `/api/deployments/${second}`, { stackName: 'shop' }),
    withId(second),
  );
  expect([mistyped.status, (await mistyped.json()).error.field]).toEqual([400, 'stackName']);
  const typed = await one.DELETE(
    asked('DELETE', `/api/deployments/${second}`, { stackName: 'shop-dev' }),
    withId(second),
  );
  expect(typed.status).toBe(202);
  await vi.waitUntil(async () => (await look(second)).kind === 'delete', { timeout: 5_000 });
  expect((await until(second, 'succeeded', 'failed')).error).toBeNull();
}, 60_000);

test('a resource chosen to fail rolls back, and the first failure is told with the next step', async () => {
  const id = await start({ ...TALK, name: 'fails', failResource: 'Cluster' });
  await press(id, await until(id, 'review', 'failed'));
  const failed = await until(id, 'failed', 'succeeded');
  expect(failed).toMatchObject({ state: 'failed', error: { kind: 'resource', resource: 'Cluster' } });
  expect(failed.error?.next).toMatch(/\.$/);
  expect((await look(id, 'ja')).error?.message).toContain('最初に失敗したのはCluster');
}, 30_000);

test('nothing happens twice, and nothing that was not reviewed', async () => {
  const id = await start({ ...TALK, name: 'once' });
  const review = await until(id, 'review');
  const body = (more: object) =>
    asked('POST', `/api/deployments/${id}/execute`, { changeSetId: review.changeSetId, ...more });
  const without = await execute.POST(body({ capabilities: [] }), withId(id));
  expect([without.status, (await without.json()).error.code]).toEqual([400, 'capabilities']);
  const other = await execute.POST(
    body({ changeSetId: 'arn:aws:cloudformation:x', capabilities: review.capabilities }),
    withId(id),
  );
  expect([other.status, (await other.json()).error.code]).toEqual([409, 'stale-review']);
  const answers = await Promise.all([1, 2, 3].map(() => press(id, review)));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
  await until(id, 'succeeded');
}, 30_000);

test('who says no leaves nothing behind', async () => {
  const id = await start({ ...TALK, name: 'never' });
  await until(id, 'review');
  expect((await cancel.POST(asked('POST', `/api/deployments/${id}/cancel`, {}), withId(id))).status).toBe(202);
  expect((await until(id, 'cancelled')).error).toBeNull();
});

test.for([
  [{ ...TALK, stackName: 'my_app' }, 400, 'stack-name', 'stackName'],
  [{ ...TALK, region: 'mars-1' }, 400, 'unknown-value', 'region'],
  [{ ...TALK, endpoint: 'http://169.254.169.254' }, 400, 'unknown-parameter', 'endpoint'],
  [{ ...TALK, templateUrl: 'https://evil.example/t' }, 400, 'unknown-parameter', 'templateUrl'],
  [{ ...TALK, account: 'arn:aws:iam::111122223333:role/x' }, 401, 'sign-in', undefined],
  [{ ...TALK, account: 'local' }, 401, 'sign-in', undefined],
  [{ ...TALK, failResource: 'Nobody' }, 400, 'fail-resource', 'failResource'],
  [{}, 400, 'pick-missing', 'pick'],
] as const)('%j is refused with a sentence', async ([body, status, code, field]) => {
  const response = await deployments.POST(asked('POST', '/api/deployments', body));
  const { error } = await response.json();
  expect([response.status, error.code, error.field]).toEqual([status, code, field]);
  expect(error.message).toMatch(/\.$/);
});

test('the list has the newest first, and a run that nobody knows is a 404', async () => {
  const { deployments: rows } = deploymentListSchema.parse(
    await (await deployments.GET(asked('GET', '/api/deployments'))).json(),
  );
  expect(rows.map(({ createdAt }) => createdAt)).toEqual(
    rows
      .map(({ createdAt }) => createdAt)
      .sort()
      .reverse(),
  );
  const unknown = await one.GET(asked('GET', '/api/deployments/nobody'), withId('nobody'));
  expect(unknown.status).toBe(404);
});

test('a leftover is replaced only by who typed its name', async () => {
  const body = { ...TALK, name: 'left' };
  const failing = await until(await start({ ...body, failResource: 'Cluster' }), 'review', 'failed');
  await press(failing.id, failing);
  await until(failing.id, 'failed');
  const refused = await until(await start(body), 'review', 'failed');
  expect(refused).toMatchObject({ state: 'failed', error: { kind: 'leftover' } });
  expect(refused.offers).toContain('replace');
  for (const typed of [{}, { replacesStackName: 'left' }]) {
    const again = { ...body, replaces: refused.id, ...typed };
    const answer = await deployments.POST(asked('POST', '/api/deployments', again));
    expect([answer.status, (await answer.json()).error]).toEqual([
      400,
      expect.objectContaining({ code: 'name-mismatch' }),
    ]);
  }
  const id = await start({ ...body, replaces: refused.id, replacesStackName: 'left-dev' });
  expect(await until(id, 'review', 'failed')).toMatchObject({ state: 'review', changeSetType: 'CREATE' });
}, 60_000);
