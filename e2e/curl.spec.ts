import { expect, test } from './fixtures.ts';

const CURL = { 'User-Agent': 'curl/8.5.0', Accept: '*/*' };

test('curl at the root gets a text that explains the product, and its examples run', async ({ request, baseURL }) => {
  const answer = await request.get('/', { headers: CURL, maxRedirects: 0 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toContain('最強のECS');
  const calls = [...text.matchAll(/curl .*?'?(http:\/\/[^\s']+)/g)].map(([, url]) => url ?? '');
  expect(calls.length).toBeGreaterThan(1);
  for (const url of calls) {
    const { pathname, search, origin } = new URL(url);
    expect(origin).toBe(baseURL);
    const called = await request.get(pathname + search, { headers: CURL });
    expect([url, called.status() === 200 || text.includes('-X POST')]).toEqual([url, true]);
  }
});

test('who asks for plain text or in Japanese gets it', async ({ request }) => {
  const plain = await request.get('/', { headers: { Accept: 'text/plain' }, maxRedirects: 0 });
  expect(plain.headers()['content-type']).toContain('text/plain');
  const japanese = await request.get('/', { headers: { ...CURL, 'Accept-Language': 'ja' } });
  expect(await japanese.text()).toMatch(/[ぁ-ん]/);
  expect(await plain.text()).not.toBe(await japanese.text());
});

test('the server tells its health, and describes its whole interface', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toMatchObject({ status: 'ok', version: expect.any(String) });
  const description = await (await request.get('/openapi.json')).json();
  expect(description.openapi).toMatch(/^3\.1/);
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/api/catalog', '/api/ranking', '/bundle.zip', '/bundle.tgz', '/api/health']),
  );
});

test('the talk’s scenario by API: the golden table of 2019 and today’s', async ({ request }) => {
  const fits = async (query: string) => {
    const { ranking } = await (await request.get(`/api/ranking?scenario=talk&${query}`)).json();
    return ranking.map(({ id, fit }: { id: string; fit: number }) => `${id} ${fit.toFixed(1)}`);
  };
  expect((await fits('as-of=2019-02')).slice(0, 8)).toEqual([
    'fargate.api-gateway-nlb.ecs-cli 96.2',
    'ec2.api-gateway-nlb.ecs-cli 92.3',
    'fargate.api-gateway-nlb.cloudformation 90.4',
    'ec2.api-gateway-nlb.cloudformation 86.5',
    'fargate.alb.ecs-cli 53.8',
    'ec2.alb.ecs-cli 50.0',
    'fargate.alb.cloudformation 48.1',
    'ec2.alb.cloudformation 44.2',
  ]);
  const today = await fits('as-of=2026-11');
  expect(today[0]).toBe('fargate.api-gateway-nlb.cloudformation 100.0');
  expect(today).toContain('fargate.api-gateway-nlb.ecs-cli 98.1');
  const maintained = await fits('need=maintained.should');
  expect(maintained).toEqual(
    expect.arrayContaining([
      'fargate.api-gateway-nlb.cloudformation 96.7',
      'ec2.api-gateway-nlb.cloudformation 93.3',
      'fargate.api-gateway-nlb.ecs-cli 85.0',
    ]),
  );
});

test('a path that is none and a value that is none are errors in JSON that say what is allowed', async ({
  request,
}) => {
  const missing = await request.get('/api/nothing');
  expect(missing.status()).toBe(404);
  expect(await missing.json()).toMatchObject({ error: { code: 'not-found', message: expect.any(String) } });
  const wrong = await request.get('/api/ranking?scenario=nothing');
  expect(wrong.status()).toBe(400);
  expect(await wrong.json()).toMatchObject({ error: { field: 'scenario', allowed: expect.arrayContaining(['talk']) } });
  expect(wrong.headers()['cache-control']).toBe('no-store');
});
