import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJson } from './json-body.ts';

const schema = z.strictObject({ name: z.string(), kind: z.enum(['a', 'b']).optional() });
const read = (body: string) => readJson(new Request('http://127.0.0.1/', { method: 'POST', body }), schema);

test('a body of the form is read', async () => {
  expect(await read('{"name":"x","kind":"b"}')).toEqual({ name: 'x', kind: 'b' });
});

test.for([
  ['{"name":1}', 400, 'body-form', 'name'],
  ['{"name":"x","more":1}', 400, 'body-form', 'more'],
  ['{"name":"x","kind":"c"}', 400, 'body-form', 'kind'],
  ['', 400, 'body-form', 'name'],
  ['[]', 400, 'body-form', undefined],
  ['{"name"', 400, 'broken-json', undefined],
  [`{"name":${'['.repeat(20)}${']'.repeat(20)}}`, 400, 'too-deep', undefined],
  [`{"name":"${'x'.repeat(300_000)}"}`, 413, 'body-too-large', undefined],
] as const)('%s is refused', async ([body, status, code, field]) => {
  await expect(read(body)).rejects.toMatchObject({ status, reason: { code, ...(field && { field }) } });
});

test('brackets inside a text are no nesting', async () => {
  expect(await read(JSON.stringify({ name: '[[[[[[[[[[[[[[[[[[[["' }))).toEqual({ name: '[[[[[[[[[[[[[[[[[[[["' });
});

test('keys that reach a prototype are dropped, at any depth', async () => {
  const nested = z.looseObject({});
  const body = '{"__proto__":{"polluted":true},"a":{"constructor":{"prototype":{"polluted":true}},"b":1}}';
  const read = await readJson(new Request('http://127.0.0.1/', { method: 'POST', body }), nested);
  expect(read).toEqual({ a: { b: 1 } });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
