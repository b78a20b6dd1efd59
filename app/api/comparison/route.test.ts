import { expect, test } from 'vitest';
import * as contents from '#app/contents.json/route.ts';
import * as cost from '#app/cost.json/route.ts';
import { comparisonSchema } from '#lib/http/comparison-schema.ts';
import { contentsSchema } from '#lib/http/contents-schema.ts';
import { costSchema } from '#lib/http/cost-schema.ts';
import { GET } from './route.ts';

const ECS_CLI = 'fargate.api-gateway-nlb.ecs-cli';
const CLOUDFORMATION = 'fargate.api-gateway-nlb.cloudformation';
const ALB = 'fargate.alb.cloudformation';
const ORIGIN = 'http://127.0.0.1:3000';
const TALK = 'scenario=talk&as-of=2019-02';

const call = (query: string) => GET(new Request(`${ORIGIN}/api/comparison?${query}`));
const comparison = async (query: string) => comparisonSchema.parse(await (await call(query)).json());
const tenth = (value: number | undefined) => Number((value ?? Number.NaN).toFixed(1));

test("the talk's winner beside its rival: 96.2 to 90.4, and what they differ in", async () => {
  const { combinations, requirements } = await comparison(TALK);
  expect(combinations.map(({ id, rank, fit }) => [id, rank, tenth(fit)])).toEqual([
    [ECS_CLI, 1, 96.2],
    [CLOUDFORMATION, 3, 90.4],
  ]);
  const differing = requirements.filter(({ differs }) => differs);
  expect(differing.map(({ requirement, cells }) => [requirement, ...cells.map(({ points }) => tenth(points))])).toEqual(
    [
      ['svc-to-svc', 0, 1.9],
      ['tear-down', 7.7, 0],
    ],
  );
  expect(combinations[0]?.price).toContain('F58');
});

test('those named stand in the order asked for, the pick first', async () => {
  const { combinations } = await comparison(`${TALK}&pick=${ALB}&with=${ECS_CLI},${CLOUDFORMATION}`);
  expect(combinations.map(({ id }) => id)).toEqual([ALB, ECS_CLI, CLOUDFORMATION]);
});

test('bundles are held against the first one, by what their own calls say', async () => {
  const { combinations } = await comparison(`${TALK}&pick=${ALB}&with=${CLOUDFORMATION}`);
  const ask = async (route: typeof cost, path: string, pick: string) =>
    (await route.GET(new Request(`${ORIGIN}${path}?${TALK}&pick=${pick}`))).json();
  const [base, other] = combinations.map(({ bundle }) => bundle);
  const costs = [ALB, CLOUDFORMATION].map(async (pick) => costSchema.parse(await ask(cost, '/cost.json', pick)));
  const [ofAlb, ofApi] = await Promise.all(costs);
  const held = contentsSchema.parse(await ask(contents, '/contents.json', CLOUDFORMATION));
  expect([base?.perMonth.usd, base?.perMonth.overUsd]).toEqual([ofAlb?.perMonthUsd, 0]);
  expect(other?.perMonth.overUsd).toBeCloseTo((ofApi?.perMonthUsd ?? 0) - (ofAlb?.perMonthUsd ?? 0), 9);
  expect(other?.idlePerMonth.usd).toBe(ofApi?.idlePerMonthUsd);
  expect(other?.resources.all).toEqual(held.resources);
  const { count = 0 } = other?.resources ?? {};
  const [added, removed] = [other?.resources.added ?? [], other?.resources.removed ?? []];
  expect(added.some((name) => name.includes('ApiGateway::RestApi'))).toBe(true);
  expect(removed.every((name) => !added.includes(name))).toBe(true);
  expect(count - added.length + removed.length).toBe(base?.resources.count);
});

test('a combination that cannot have these settings says why, and the others have their bundles', async () => {
  const auth = 'auth=lambda&authz-url=https://auth.example.com/check';
  const { combinations } = await comparison(`${auth}&pick=${CLOUDFORMATION}&with=${ALB}`);
  expect(combinations.map(({ bundle, refusal }) => [bundle !== null, refusal !== null])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('where the first has no bundle, the others are held against nothing: what they have over it is not known', async () => {
  const auth = 'auth=lambda&authz-url=https://auth.example.com/check';
  const { combinations } = await comparison(`${auth}&pick=${ALB}&with=${CLOUDFORMATION}`);
  const [first, other] = combinations.map(({ bundle }) => bundle);
  expect(first).toBeNull();
  expect(other?.perMonth.usd).toBeGreaterThan(0);
  expect(other?.files.all).toContain('template.yaml');
  const unknown = { added: null, removed: null };
  expect(other).toMatchObject({
    resources: unknown,
    files: unknown,
    perMonth: { overUsd: null },
    idlePerMonth: { overUsd: null },
  });
});

test.for([[ECS_CLI], [ALB], [ALB, ALB]])(
  'with naming nothing but the first one has its nearest beside it: %s',
  async (named) => {
    const [first = ''] = named;
    const { combinations } = await comparison(`${TALK}&pick=${first}&with=${named.join(',')}`);
    expect(combinations.map(({ id }) => id)).toEqual([first, first === ECS_CLI ? CLOUDFORMATION : ECS_CLI]);
  },
);

test.for([
  ['with=nope', 'with', 'unknown-value'],
  [`with=${ALB}&with=${ECS_CLI}`, 'with', 'repeated'],
  [`with=${ALB},${ECS_CLI},${CLOUDFORMATION},ec2.alb.ecs-cli`, 'with', 'too-many'],
  ['beside=x', 'beside', 'unknown-parameter'],
] as const)('%s is a 400 that names the field', async ([query, field, code]) => {
  const response = await call(`${TALK}&${query}`);
  expect([response.status, (await response.json()).error]).toMatchObject([400, { field, code }]);
});

test('who has the answer already gets 304', async () => {
  const etag = (await call(TALK)).headers.get('etag') ?? '';
  const again = new Request(`${ORIGIN}/api/comparison?${TALK}`, { headers: { 'if-none-match': etag } });
  expect((await GET(again)).status).toBe(304);
});
