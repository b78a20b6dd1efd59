import { expect, test } from 'vitest';
import { catalogSchema, errorSchema } from '#lib/http/answer-schemas.ts';
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
  expect(requirements).toHaveLength(27);
  expect(scenarios.length).toBeGreaterThanOrEqual(9);
});

test('the catalogue has an ETag, and takes no parameters', async () => {
  const etag = (await call()).headers.get('etag') ?? '';
  expect((await call('', { 'if-none-match': etag })).status).toBe(304);
  for (const query of ['?lang=de', '?scenario=talk', '?x=1']) {
    const response = await call(query);
    const { error } = errorSchema.parse(await response.json());
    expect([response.status, error.code, error.allowed]).toEqual([400, 'no-parameters', []]);
    expect(query).toContain(`?${error.field}=`);
  }
});
