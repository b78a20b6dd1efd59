import { expect, test } from 'vitest';
import { catalogSchema } from '#lib/http/answer-schemas.ts';
import { GET } from './route.ts';

const call = (query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/api/catalog${query}`, { headers }));

test('the catalogue lists every option, and marks those that the talk only names', async () => {
  const { dimensions, options } = catalogSchema.parse(await (await call()).json());
  expect(dimensions).toEqual([
    { id: 'launch', options: ['ec2', 'fargate'], named: [] },
    { id: 'balance', options: ['alb', 'api-gateway-nlb', 'service-discovery'], named: [] },
    { id: 'deploy', options: ['cloudformation', 'ecs-cli'], named: expect.arrayContaining(['cdk', 'terraform']) },
  ]);
  expect(
    options
      .filter(({ available }) => !available)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['cdk', 'terraform']);
});

test('every fact that scores has a source, a page or the talk or a judgement said to be one', async () => {
  const { facts, requirements, scenarios } = catalogSchema.parse(await (await call()).json());
  for (const { id, effect, basis, quote, sources } of facts.filter((fact) => fact.effect !== 0)) {
    const isGrounded = sources.length > 0 || quote !== undefined || basis === 'judgement' || basis === 'definition';
    expect([id, effect, isGrounded]).toEqual([id, effect, true]);
  }
  expect(requirements).toHaveLength(21);
  expect(scenarios.length).toBeGreaterThanOrEqual(9);
});

test('the catalogue has an ETag, and refuses parameters that do not exist', async () => {
  const etag = (await call()).headers.get('etag') ?? '';
  expect((await call('', { 'if-none-match': etag })).status).toBe(304);
  expect((await call('?lang=de')).status).toBe(400);
  expect((await call('?scenario=talk&name=shop')).headers.get('etag')).toBe(etag);
});
