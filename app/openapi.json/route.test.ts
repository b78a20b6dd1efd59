import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as beyond from '#app/api/beyond/route.ts';
import * as preview from '#app/api/bundle/route.ts';
import * as catalog from '#app/api/catalog/route.ts';
import * as comparison from '#app/api/comparison/route.ts';
import * as explanation from '#app/api/explanation/route.ts';
import * as health from '#app/api/health/route.ts';
import * as ranking from '#app/api/ranking/route.ts';
import * as timeline from '#app/api/timeline/route.ts';
import * as tgz from '#app/bundle.tgz/route.ts';
import * as zip from '#app/bundle.zip/route.ts';
import * as contents from '#app/contents.json/route.ts';
import * as cost from '#app/cost.json/route.ts';
import * as diagram from '#app/diagram.json/route.ts';
import * as mermaid from '#app/diagram.mmd/route.ts';
import * as svg from '#app/diagram.svg/route.ts';
import * as llms from '#app/llms.txt/route.ts';
import * as picture from '#app/og.png/route.ts';
import * as manifest from '#app/saikyo-ecs.json/route.ts';
import * as text from '#app/self-description/route.ts';
import * as template from '#app/template.yaml/route.ts';
import { PARAMETERS } from '#lib/choice/choice.ts';
import * as openapi from './route.ts';

const bodySchema = z.strictObject({ schema: z.looseObject({}) });
const responseSchema = z.strictObject({
  description: z.string().min(1),
  content: z.record(z.string(), bodySchema).optional(),
});
const parameterSchema = z.strictObject({
  name: z.string(),
  in: z.enum(['query', 'path']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.looseObject({}),
});
const operationSchema = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(parameterSchema).optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: z.record(z.string(), bodySchema) }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), responseSchema),
});
/** What OpenAPI 3.1 asks of a document such as ours. */
const documentSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.strictObject({
      get: operationSchema.optional(),
      post: operationSchema.optional(),
      delete: operationSchema.optional(),
    }),
  ),
  components: z.strictObject({ schemas: z.record(z.string().regex(/^[A-Z]\w+$/), z.looseObject({})) }),
});

const ORIGIN = 'http://127.0.0.1:3000';
const document = documentSchema.parse(await (await openapi.GET(new Request(`${ORIGIN}/openapi.json`))).json());

const ROUTES = {
  '/': text,
  '/api/beyond': beyond,
  '/api/catalog': catalog,
  '/api/ranking': ranking,
  '/api/explanation': explanation,
  '/api/timeline': timeline,
  '/api/comparison': comparison,
  '/api/bundle': preview,
  '/bundle.zip': zip,
  '/bundle.tgz': tgz,
  '/template.yaml': template,
  '/saikyo-ecs.json': manifest,
  '/contents.json': contents,
  '/cost.json': cost,
  '/diagram.json': diagram,
  '/diagram.svg': svg,
  '/diagram.mmd': mermaid,
  '/api/health': health,
  '/llms.txt': llms,
  '/og.png': picture,
  '/openapi.json': openapi,
};

/** Holds an answer against what the document says of its status and content type. */
async function holds(path: string, method: 'get' | 'post', response: Response): Promise<void> {
  const told = document.paths[path]?.[method]?.responses[String(response.status)];
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = told?.content?.[type]?.schema;
  expect([path, response.status, type, schema]).toEqual([path, response.status, type, expect.anything()]);
  if (type !== 'application/json') return;
  const { $ref } = z.object({ $ref: z.string().optional() }).parse(schema);
  const resolved = $ref ? document.components.schemas[$ref.replace('#/components/schemas/', '')] : schema;
  z.fromJSONSchema(resolved as Parameters<typeof z.fromJSONSchema>[0]).parse(await response.json());
}

test('the document lists every route there is', () => {
  const folders = readdirSync('app', { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('/route.ts') ? [`/${file.slice(0, -'/route.ts'.length)}`] : [],
  );
  const told = folders.filter((path) => path !== '/api/[[...path]]' && path !== '/self-description');
  const paths = ['/', ...told.map((path) => path.replaceAll('[', '{').replaceAll(']', '}'))];
  expect(Object.keys(document.paths).sort()).toEqual(paths.sort());
  const ids = Object.values(document.paths).flatMap((path) =>
    [path.get, path.post, path.delete].flatMap((one) => one?.operationId ?? []),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reference leads to a schema, and every schema is one', () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  for (const schema of Object.values(document.components.schemas)) {
    expect(() => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])).not.toThrow();
  }
});

const OWN_PARAMETERS: Readonly<Record<string, string[]>> = {
  '/api/comparison': ['with'],
  '/api/ranking': ['suppose'],
};

test('every parameter is described where it counts', () => {
  const counts = [
    '/api/ranking',
    '/api/beyond',
    '/api/explanation',
    '/api/timeline',
    '/api/comparison',
    '/api/bundle',
    '/bundle.zip',
    '/bundle.tgz',
    '/template.yaml',
    '/saikyo-ecs.json',
    '/contents.json',
    '/cost.json',
    '/diagram.json',
    '/diagram.svg',
    '/diagram.mmd',
    '/og.png',
  ];
  for (const path of Object.keys(ROUTES)) {
    const names = document.paths[path]?.get?.parameters?.map(({ name }) => name) ?? [];
    const own = OWN_PARAMETERS[path] ?? [];
    const counted = counts.includes(path) ? [...PARAMETERS, ...own].sort() : [];
    expect([path, ...names.toSorted()]).toEqual([path, ...counted]);
  }
});

test('a call refuses every parameter that the document does not offer', async () => {
  for (const [path, { GET }] of Object.entries(ROUTES).filter(([each]) => each !== '/')) {
    const offered = document.paths[path]?.get?.parameters?.map(({ name }) => name) ?? [];
    for (const key of ['x', 'scenario', '__proto__'].filter((name) => !offered.includes(name))) {
      const response = await GET(new Request(`${ORIGIN}${path}?${key}=talk`));
      const { error } = await response.json();
      expect([path, response.status, error.field, error.allowed]).toEqual([path, 400, key, offered]);
    }
  }
});

test.for(Object.entries(ROUTES))('what GET %s answers is what the document says', async ([path, { GET }]) => {
  const queries = [
    '',
    '?scenario=talk',
    '?scenario=talk&as-of=2019-02',
    '?need=gpu-host.must,no-ec2.must',
    '?nope=1',
    `?image=${'a'.repeat(9000)}`,
  ];
  for (const query of queries) await holds(path, 'get', await GET(new Request(`${ORIGIN}${path}${query}`)));
});

test.for([
  ['/bundle.zip', zip],
  ['/bundle.tgz', tgz],
] as const)('what POST %s answers is what the document says', async ([path, { POST }]) => {
  const bodies: [status: number, body: string, headers: Record<string, string>][] = [
    [200, '{"scenario":"talk"}', {}],
    [400, '{"scenario":1}', {}],
    [400, '{', {}],
    [403, '{}', { origin: 'http://evil.example' }],
    [413, ' '.repeat(300_000), {}],
    [415, '{}', { 'content-type': 'text/plain' }],
    [421, '{}', { host: 'evil.example' }],
  ];
  for (const [status, body, more] of bodies) {
    const headers = { host: '127.0.0.1:3000', 'content-type': 'application/json', ...more };
    const response = await POST(new Request(`${ORIGIN}${path}`, { method: 'POST', body, headers }));
    expect(response.status).toBe(status);
    await holds(path, 'post', response);
  }
});

test.for(Object.entries(ROUTES))(
  'a method that %s does not take is refused as the document says',
  async ([path, route]) => {
    const taken = Object.keys(document.paths[path] ?? {}).map((method) => method.toUpperCase());
    const allow = [...taken, 'HEAD', 'OPTIONS'].join(', ');
    const { DELETE, PATCH, POST, PUT } = route;
    const refused = taken.includes('POST') ? { DELETE, PATCH, PUT } : { DELETE, PATCH, POST, PUT };
    for (const [method, respond] of Object.entries(refused)) {
      const response = await respond(new Request(`${ORIGIN}${path}`, { method }));
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, allow]);
      await holds(path, 'get', response);
    }
    const told = await route.OPTIONS(new Request(`${ORIGIN}${path}`, { method: 'OPTIONS' }));
    expect(told.headers.get('allow')).toBe(allow);
  },
);

test('an answer that the document does not describe would be noticed', async () => {
  await expect(holds('/api/health', 'get', Response.json({ status: 'ok', version: '1', more: 1 }))).rejects.toThrow();
  await expect(holds('/api/health', 'get', Response.json({ status: 'fine', version: '1' }))).rejects.toThrow();
});
