import { expect, test } from 'vitest';
import { BODY_BYTES_MAX, readBody } from './body.ts';

const JSON_HEADERS = { 'content-type': 'application/json' };
const post = (body: BodyInit | null, headers: Record<string, string> = JSON_HEADERS) =>
  new Request('http://localhost/bundle.zip', { method: 'POST', body, headers, ...{ duplex: 'half' } });
const refusal = (code: string, field?: string) => ({ reason: { code, ...(field !== undefined && { field }) } });

test('strings, numbers and booleans become the entries of a query', async () => {
  const body = JSON.stringify({ name: 'shop', port: 8080, 'as-of': '2019-02', discovery: true });
  await expect(readBody(post(body))).resolves.toEqual([
    ['name', 'shop'],
    ['port', '8080'],
    ['as-of', '2019-02'],
    ['discovery', 'on'],
  ]);
});

test.for([null, ['waf.must'], { a: 1 }, [[[[]]]]])('%j is no value of a parameter', async (value) => {
  const body = JSON.stringify({ need: value });
  await expect(readBody(post(body))).rejects.toMatchObject({ reason: { code: 'not-a-value', field: 'need' } });
});

test('services become one entry each, their variables objects or text', async () => {
  const services = [
    { name: 'web', port: 80, path: null, public: true, env: { MODE: 'a,b;c=%' } },
    { name: 'api', env: 'A=1;B=2', public: false },
  ];
  await expect(readBody(post(JSON.stringify({ services })))).resolves.toEqual([
    ['service', 'name:web,port:80,public:on,env:MODE=a%2Cb%3Bc=%25'],
    ['service', 'name:api,env:A=1;B=2,public:off'],
  ]);
  await expect(readBody(post('{"services":[]}'))).resolves.toEqual([['service', '']]);
});

test.for([
  '{}',
  '"name:web"',
  '[1]',
  '["name:web"]',
  '[{"name":["web"]}]',
  '[{"env":{"A":{}}}]',
  '[{"port":{}}]',
  '[[]]',
])('%s are no services', async (services) => {
  const refused = readBody(post(`{"services":${services}}`));
  await expect(refused).rejects.toMatchObject({ reason: { code: 'not-a-value' } });
});

test('no key inside a service reaches a prototype', async () => {
  for (const service of ['{"__proto__":"x"}', '{"env":{"__proto__":"x"}}'])
    await expect(readBody(post(`{"services":[${service}]}`))).rejects.toMatchObject(
      refusal('forbidden-key', '__proto__'),
    );
});

test.for(['__proto__', 'constructor', 'prototype'])('the key %s is refused', async (key) => {
  await expect(readBody(post(`{"${key}": "x"}`))).rejects.toMatchObject(refusal('forbidden-key', key));
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test.for(['', '{', '{"name": "a"', 'name=a', "{'name': 'a'}", '{"name": "a"} x'])('%j is broken JSON', async (body) => {
  await expect(readBody(post(body))).rejects.toMatchObject(refusal('broken-json'));
});

test.for(['[]', '"a"', '1', 'null', 'true'])('%s is JSON but no object', async (body) => {
  await expect(readBody(post(body))).rejects.toMatchObject(refusal('not-an-object'));
});

test('a body of 100,000 brackets is refused and breaks nothing', async () => {
  await expect(readBody(post('['.repeat(100_000)))).rejects.toMatchObject(refusal('broken-json'));
  const deep = `{"need":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  await expect(readBody(post(deep))).rejects.toMatchObject({ reason: { code: 'not-a-value' } });
});

test('bytes that are not UTF-8 are refused', async () => {
  const body = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
  await expect(readBody(post(body))).rejects.toMatchObject(refusal('not-utf-8'));
});

test('a key given twice is there twice, however it is written', async () => {
  const twice = [
    ['name', 'b'],
    ['name', 'b'],
  ];
  await expect(readBody(post('{"name": "a", "name": "b"}'))).resolves.toEqual(twice);
  await expect(readBody(post('{"name":"a","n\\u0061me"\n:"b"}'))).resolves.toEqual(twice);
});

test('what only looks like a key is none', async () => {
  const body = '{"image": "\\"name\\": {[", "name": "},\\\\", "env": "name"}';
  await expect(readBody(post(body))).resolves.toEqual([
    ['image', '"name": {['],
    ['name', '},\\'],
    ['env', 'name'],
  ]);
  const nested = '{"need": {"name": 1}, "name": 1}';
  await expect(readBody(post(nested))).rejects.toMatchObject({ reason: { code: 'not-a-value', field: 'need' } });
});

test('a string of 250 kB, plain or escaped, is read', async () => {
  for (const text of ['x'.repeat(250_000), '\n'.repeat(125_000)])
    await expect(readBody(post(JSON.stringify({ image: text })))).resolves.toEqual([['image', text]]);
});

test('a body that announces more than 256 kB is refused unread', async () => {
  const request = post('{}', { ...JSON_HEADERS, 'content-length': String(BODY_BYTES_MAX + 1) });
  await expect(readBody(request)).rejects.toMatchObject(refusal('body-too-large'));
  expect(request.bodyUsed).toBe(false);
});

test('a stream of 20 MB without a length is left after 256 kB', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 16_384;
      controller.enqueue(new Uint8Array(16_384).fill(0x20));
      if (sent >= 20e6) controller.close();
    },
  });
  await expect(readBody(post(endless))).rejects.toMatchObject(refusal('body-too-large'));
  expect(sent).toBeLessThan(BODY_BYTES_MAX + 4 * 16_384);
});

test('a body of exactly 256 kB is read', async () => {
  const body = JSON.stringify({ image: '' });
  const padded = body.padEnd(BODY_BYTES_MAX, ' ');
  await expect(readBody(post(padded))).resolves.toEqual([['image', '']]);
});
