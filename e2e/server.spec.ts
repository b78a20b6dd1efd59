import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from './fixtures.ts';

const browserAsks = { accept: 'text/html', 'user-agent': 'Mozilla/5.0' };

test('a request under a foreign host name is turned away, pages and API alike', async ({ request }) => {
  for (const path of ['/ja', '/api/catalog', '/bundle.zip', '/_next/static/none.js']) {
    const response = await request.get(path, { headers: { host: 'evil.example' } });
    expect(response.status(), path).toBe(421);
    expect((await response.json()).error.message).toBeTruthy();
    expect(response.headers()['cache-control']).toBe('no-store');
  }
});

test('the first page comes in the language that the browser prefers, the query kept', async ({ request }) => {
  for (const [wish, locale] of [
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['en-US,en;q=0.9', 'en'],
    ['fr', 'en'],
  ] as const) {
    const headers = { ...browserAsks, 'accept-language': wish };
    const response = await request.get('/?scenario=talk&as-of=2019-02', { headers, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe(`/${locale}?scenario=talk&as-of=2019-02`);
  }
});

test('a terminal gets text', async ({ request }) => {
  for (const headers of [
    { 'user-agent': 'curl/8.9.1', accept: '*/*' },
    { 'user-agent': 'Wget/1.24.5', accept: '*/*' },
    { 'user-agent': 'HTTPie/3.2.4', accept: '*/*' },
    { 'user-agent': 'Mozilla/5.0', accept: 'text/plain' },
  ]) {
    const response = await request.get('/', { headers, maxRedirects: 0 });
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('text/plain');
  }
});

test('a key that the framework keeps for itself is refused as any other unknown one, and a page opens', async ({
  request,
}) => {
  const keys = ['__proto__', '%5F_proto__', 'constructor', 'nxtPscenario', 'nxtIa', '_rsc'];
  for (const path of ['/api/ranking', '/api/bundle', '/bundle.zip', '/bundle.tgz', '/template.yaml']) {
    for (const key of keys) {
      const response = await request.get(`${path}?scenario=talk&${key}=x`);
      const { error } = await response.json();
      expect([path, key, response.status(), error.field]).toEqual([path, key, 400, decodeURIComponent(key)]);
      expect(error.allowed).toContain('scenario');
    }
  }
  for (const path of ['/api/catalog', '/api/health', '/openapi.json'])
    expect([path, (await request.get(`${path}?__proto__=x`)).status()]).toEqual([path, 400]);
  const page = await request.get('/en/workbench?scenario=talk&__proto__=x&_rsc=1', { headers: browserAsks });
  expect(page.status()).toBe(200);
  const text = (await page.text()).replaceAll('&quot;', '"');
  expect(text).toContain('There is no parameter "__proto__"');
  expect(text).not.toContain('There is no parameter "_rsc"');
});

test('who writes the hidden header himself changes nothing', async ({ request }) => {
  const headers = { 'x-query': '?scenario=talk' };
  expect((await (await request.get('/api/ranking', { headers })).json()).winner).toBeNull();
});

test('a method that an address does not take is a 405 that names those it takes', async ({ request }) => {
  for (const [method, path, allow] of [
    ['PUT', '/bundle.zip', 'GET, POST, HEAD, OPTIONS'],
    ['DELETE', '/bundle.tgz', 'GET, POST, HEAD, OPTIONS'],
    ['POST', '/api/ranking', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/openapi.json', 'GET, HEAD, OPTIONS'],
  ] as const) {
    const response = await request.fetch(path, { method });
    expect([path, response.status(), response.headers().allow]).toEqual([path, 405, allow]);
    expect(response.headers()['cache-control']).toBe('no-store');
    expect((await response.json()).error.code).toBe('method-not-allowed');
  }
});

test('an address over 8 kB opens with a short notice', async ({ request }) => {
  const many = Array.from({ length: 300 }, (_, index) => `x${index}=1`).join('&');
  for (const query of [`scenario=talk&image=${'a'.repeat(9000)}`, `scenario=talk&${many}`]) {
    const response = await request.get(`/en/workbench?${query}`, { headers: browserAsks });
    expect(response.status()).toBe(200);
    const notice = /role="note".*?<\/ul>/s.exec(await response.text())?.[0] ?? '';
    const sentences = notice.match(/<li/g)?.length ?? 0;
    expect(sentences).toBeGreaterThan(0);
    expect(sentences).toBeLessThanOrEqual(10);
  }
});

test('every answer carries the headers that keep others out', async ({ request }) => {
  for (const path of ['/ja', '/en/workbench', '/api/health', '/api/nothing-here', '/nowhere']) {
    const headers = (await request.get(path, { headers: browserAsks })).headers();
    expect(headers['content-security-policy'], path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(headers['content-security-policy'], path).not.toContain('unsafe');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('no two answers share a nonce', async ({ request }) => {
  const nonceOf = async () => {
    const policy = (await request.get('/ja')).headers()['content-security-policy'] ?? '';
    return /'nonce-([^']+)'/.exec(policy)?.[1];
  };
  const [first, second] = [await nonceOf(), await nonceOf()];
  expect(first).toBeTruthy();
  expect(second).not.toBe(first);
});

test('nobody else on the network reaches the server', async ({ baseURL }) => {
  const port = Number(new URL(baseURL ?? '').port);
  const foreign = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of foreign) {
    const isReachable = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port }, () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    expect(isReachable, address).toBe(false);
  }
});

test('what a page may not do is reported', async ({ page, complaints }) => {
  await page.goto('/ja');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaints.some((complaint) => complaint.startsWith('policy: style-src'))).toBe(true);
  complaints.length = 0;
});
