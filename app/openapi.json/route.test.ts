import { expect, test } from 'vitest';
import { z } from 'zod';
import { GET as GET_PREVIEW } from '#app/api/bundle/route.ts';
import { GET as GET_CATALOG } from '#app/api/catalog/route.ts';
import { GET as GET_HEALTH } from '#app/api/health/route.ts';
import { GET as GET_RANKING } from '#app/api/ranking/route.ts';
import { GET as GET_TGZ, POST as POST_TGZ } from '#app/bundle.tgz/route.ts';
import { GET as GET_ZIP, POST as POST_ZIP } from '#app/bundle.zip/route.ts';
import { GET as GET_TEXT } from '#app/self-description/route.ts';
import { GET as GET_TEMPLATE } from '#app/template.yaml/route.ts';
import { PARAMETERS } from '#lib/choice/choice.ts';
import { GET } from './route.ts';

const bodySchema = z.strictObject({ schema: z.looseObject({}) });
const responseSchema = z.strictObject({
  description: z.string().min(1),
  content: z.record(z.string(), bodySchema).optional(),
});
const parameterSchema = z.strictObject({
  name: z.string(),
  in: z.literal('query'),
  required: z.literal(false),
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
    z.strictObject({ get: operationSchema.optional(), post: operationSchema.optional() }),
  ),
  components: z.strictObject({ schemas: z.record(z.string().regex(/^[A-Z]\w+$/), z.looseObject({})) }),
});

const ORIGIN = 'http://127.0.0.1:3000';
const document = documentSchema.parse(await (await GET(new Request(`${ORIGIN}/openapi.json`))).json());

type Route = (request: Request) => Promise<Response>;
const ROUTES: Record<string, { get: Route; post?: Route }> = {
  '/': { get: GET_TEXT },
  '/api/catalog': { get: GET_CATALOG },
  '/api/ranking': { get: GET_RANKING },
  '/api/bundle': { get: GET_PREVIEW },
  '/bundle.zip': { get: GET_ZIP, post: POST_ZIP },
  '/bundle.tgz': { get: GET_TGZ, post: POST_TGZ },
  '/template.yaml': { get: GET_TEMPLATE },
  '/api/health': { get: GET_HEALTH },
  '/openapi.json': { get: GET },
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
  expect(Object.keys(document.paths).sort()).toEqual(Object.keys(ROUTES).sort());
  const ids = Object.values(document.paths).flatMap(({ get, post }) =>
    [get, post].flatMap((one) => one?.operationId ?? []),
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

test('every parameter is described where it counts', () => {
  for (const path of ['/api/catalog', '/api/ranking', '/api/bundle', '/bundle.zip', '/bundle.tgz', '/template.yaml']) {
    const names = document.paths[path]?.get?.parameters?.map(({ name }) => name) ?? [];
    expect(names.toSorted()).toEqual([...PARAMETERS].sort());
  }
});

test.for(Object.entries(ROUTES))('what %s answers is what the document says', async ([path, { get, post }]) => {
  const queries = [
    '',
    '?scenario=talk',
    '?scenario=talk&as-of=2019-02',
    '?need=gpu-host.must,no-ec2.must',
    '?nope=1',
    `?image=${'a'.repeat(9000)}`,
  ];
  for (const query of queries) await holds(path, 'get', await get(new Request(`${ORIGIN}${path}${query}`)));
  const bodies: [string, Record<string, string>][] = [
    ['{"scenario":"talk"}', {}],
    ['{"scenario":1}', {}],
    ['{', {}],
    ['{}', { origin: 'http://evil.example' }],
    ['{}', { 'content-type': 'text/plain' }],
    [' '.repeat(300_000), {}],
  ];
  for (const [body, headers] of post ? bodies : []) {
    const all = { 'content-type': 'application/json', ...headers };
    const response = await post?.(new Request(`${ORIGIN}${path}`, { method: 'POST', body, headers: all }));
    if (response) await holds(path, 'post', response);
  }
});

test('an answer that the document does not describe would be noticed', async () => {
  await expect(holds('/api/health', 'get', Response.json({ status: 'ok', version: '1', more: 1 }))).rejects.toThrow();
  await expect(holds('/api/health', 'get', Response.json({ status: 'fine', version: '1' }))).rejects.toThrow();
});
