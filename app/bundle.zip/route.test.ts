import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { GET as GET_TGZ, POST as POST_TGZ } from '#app/bundle.tgz/route.ts';
import { errorSchema } from '#lib/http/answer-schemas.ts';
import { manifestSchema } from '#lib/http/manifest-schema.ts';
import { GET, POST } from './route.ts';

const PICK = 'pick=fargate.alb.cloudformation';
const get = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/bundle.zip?${query}`, { headers }));
const post = (body: object | string, headers: Record<string, string> = {}, respond = POST) =>
  respond(
    new Request('http://127.0.0.1:3000/bundle.zip', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
const bytes = async (response: Response) => {
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};
const unzip = async (query: string) => {
  const entries = Object.entries(unzipSync(await bytes(await get(query))));
  return Object.fromEntries(entries.map(([path, data]) => [path, strFromU8(data)]));
};
const manifest = async (query: string) =>
  manifestSchema.parse(JSON.parse((await unzip(query))['saikyo-ecs.json'] ?? ''));

test('a bundle is an archive with the files at its root, named by its setting', async () => {
  const response = await get(`${PICK}&name=shop`);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="shop.zip"');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('etag')).toMatch(/^"[\w-]+"$/);
  expect(Object.keys(unzipSync(await bytes(response))).sort()).toEqual([
    '.github/bound-roles.sh',
    '.github/role.yaml',
    '.github/workflows/deploy.yml',
    '.gitignore',
    'README.md',
    'deploy.sh',
    'destroy.sh',
    'docs/adr/0001-run-shop-on-fargate-alb-cloudformation.md',
    'docs/adr/architecture.svg',
    'parameters.json',
    'saikyo-ecs.json',
    'template.yaml',
    'update.sh',
  ]);
});

test('the tgz holds what the zip holds', async () => {
  const response = await GET_TGZ(new Request(`http://127.0.0.1:3000/bundle.tgz?${PICK}`));
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="web.tgz"');
  const tar = strFromU8(gunzipSync(await bytes(response)));
  for (const content of Object.values(await unzip(PICK))) expect(tar).toContain(content);
});

test('the same choice gives the same bytes, by GET or POST, in whatever order and from whatever host', async () => {
  const zip = await bytes(await get(`${PICK}&cpu=512&count=3&need=waf.must,docs.could`));
  expect(await bytes(await get(`need=docs.could,waf.must&count=3&cpu=512&${PICK}`, { host: 'evil.example' }))).toEqual(
    zip,
  );
  const body = { pick: 'fargate.alb.cloudformation', cpu: 512, count: '3', need: 'waf.must,docs.could' };
  expect(await bytes(await post(body))).toEqual(zip);
  expect(await bytes(await post(body, {}, POST_TGZ))).not.toEqual(zip);
});

test('discovery on or off beside service discovery is the same bundle, by link and manifest too', async () => {
  for (const deploy of ['cloudformation', 'ecs-cli']) {
    const pick = `pick=fargate.service-discovery.${deploy}&need=svc-to-svc.must`;
    const plain = await bytes(await get(pick));
    expect(await bytes(await get(`${pick}&discovery=on`))).toEqual(plain);
    expect(await bytes(await get(`${pick}&discovery=off`))).toEqual(plain);
  }
});

test('discovery on beside another balancer is another bundle', async () => {
  expect(await bytes(await get(`${PICK}&discovery=on`))).not.toEqual(await bytes(await get(`${PICK}&discovery=off`)));
});

test('the manifest says what was chosen and what came of it', async () => {
  expect(await manifest('scenario=talk&as-of=2019-02&name=shop&lang=ja')).toMatchObject({
    schemaVersion: 1,
    generator: 'saikyo-ecs',
    catalogVersion: '2026-11',
    asOf: '2019-02',
    pick: 'fargate.api-gateway-nlb.ecs-cli',
    scenario: 'talk',
    needs: expect.arrayContaining([{ requirement: 'svc-to-svc', level: 'could', weight: 1 }]),
    decision: { winner: 'fargate.api-gateway-nlb.ecs-cli', rank: 1, tier: 0, ruledOut: false },
    settings: { name: 'shop', lang: 'ja', 'vpc-link': 'v1', discovery: 'on' },
    link: '/ja/workbench?v=1&catalog=2026-11&scenario=talk&as-of=2019-02&pick=fargate.api-gateway-nlb.ecs-cli&name=shop&lang=ja',
  });
});

test('the link back stands under APP_URL where one is named', async () => {
  vi.stubEnv('APP_URL', 'https://ecs.example/');
  const { link } = await manifest(PICK);
  vi.unstubAllEnvs();
  expect(link).toBe(
    'https://ecs.example/en/workbench?v=1&catalog=2026-11&as-of=2026-11&pick=fargate.alb.cloudformation',
  );
});

test('a pick that a must rules out is delivered, and says so', async () => {
  const files = await unzip(`${PICK.replace('alb', 'service-discovery')}&scenario=talk&lang=en`);
  expect(files['README.md']).toMatch(/ruled out/);
  expect(JSON.parse(files['saikyo-ecs.json'] ?? '').decision).toMatchObject({
    ruledOut: true,
    tier: 2,
    blockedBy: [{ requirement: 'api-product', fact: 'F03' }],
  });
});

test('without a pick the winner is bundled, and without a winner the answer is a 400 on pick', async () => {
  expect((await manifest('scenario=talk')).pick).toBe('fargate.api-gateway-nlb.cloudformation');
  const response = await get('name=shop');
  const { error } = errorSchema.parse(await response.json());
  expect([response.status, error.field, error.code, error.allowed?.length]).toEqual([400, 'pick', 'pick-missing', 12]);
});

test.for([
  ['name=../x', 'name'],
  ['name=no', 'name'],
  ['name=a%20b', 'name'],
  ['name=$(id)', 'name'],
  [`name=${'a'.repeat(200)}`, 'name'],
  ['name=%F0%9F%98%80', 'name'],
  ['image=nginx;id', 'image'],
  ['image=nginx:1%20%23x', 'image'],
  ["image=%22'%60$(id)", 'image'],
  ['image=%7B%7Bresolve:ssm:x%7D%7D', 'image'],
  ['cpu=256&memory=8192', 'memory'],
  ['egress=endpoints', 'image'],
  ['health=/$%7Bx%7D', 'health'],
  ['discovery=maybe', 'discovery'],
] as const)('%s generates nothing and names %s', async ([query, field]) => {
  const response = await get(`${PICK}&${query}`);
  expect(response.status).toBe(400);
  expect(errorSchema.parse(await response.json()).error.field).toBe(field);
});

test.for([
  ['{"pick":', {}, 400, 'broken-json'],
  ['{"__proto__":{"pick":"x"}}', {}, 400, 'forbidden-key'],
  ['{"pick":["x"]}', {}, 400, 'not-a-value'],
  ['pick=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
  ['{}', { origin: 'http://evil.example' }, 403, 'cross-site'],
  ['{}', { 'sec-fetch-site': 'cross-site' }, 403, 'cross-site'],
  ['{}', { 'sec-fetch-site': 'none' }, 403, 'cross-site'],
  ['{}', { host: 'evil.example' }, 421, 'wrong-host'],
  ['{"name":"a1","name":"b1"}', {}, 400, 'repeated'],
  [`{"image":"${'a'.repeat(300_000)}"}`, {}, 413, 'body-too-large'],
] as const)('posting %s with %j is a %i', async ([body, headers, status, code]) => {
  const response = await post(body, headers);
  expect([response.status, errorSchema.parse(await response.json()).error.code]).toEqual([status, code]);
});

test('who has the bundle already gets 304', async () => {
  const etag = (await get(PICK)).headers.get('etag') ?? '';
  expect((await get(PICK, { 'if-none-match': etag })).status).toBe(304);
  expect((await get(`${PICK}&count=3`, { 'if-none-match': etag })).status).toBe(200);
  const posted = await post({ pick: 'fargate.alb.cloudformation' }, { 'if-none-match': etag });
  expect([posted.status, posted.headers.get('etag')]).toEqual([200, etag]);
});
