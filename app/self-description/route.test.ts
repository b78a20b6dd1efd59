import { afterEach, expect, test, vi } from 'vitest';
import { GET as GET_EXPLANATION } from '#app/api/explanation/route.ts';
import { GET as GET_RANKING } from '#app/api/ranking/route.ts';
import { GET as GET_ZIP } from '#app/bundle.zip/route.ts';
import { GET as GET_TEMPLATE } from '#app/template.yaml/route.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { PARAMETERS } from '#lib/choice/choice.ts';
import { GET } from './route.ts';

const call = (language = 'en', headers: Record<string, string> = {}) =>
  GET(new Request('http://evil.example/self-description', { headers: { 'accept-language': language, ...headers } }));

afterEach(() => {
  vi.unstubAllEnvs();
});

test.for(['en', 'ja'])(
  'the text in %s fits a terminal and names every parameter, option, scenario and requirement',
  async (language) => {
    const response = await call(language);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await response.text();
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    const { options, scenarios, requirements } = theCatalog();
    for (const word of [...PARAMETERS, ...[...options, ...scenarios, ...requirements].map(({ id }) => id)])
      expect(text).toContain(word);
    expect(text).not.toMatch(/undefined|\{\w+\}/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  },
);

test('Japanese is for those who prefer it, and caches know', async () => {
  expect(await (await call('ja,en;q=0.5')).text()).toMatch(/シナリオ/);
  expect(await (await call('en,ja;q=0.5')).text()).not.toMatch(/シナリオ/);
  expect((await call()).headers.get('vary')).toBe('accept-language');
});

test('examples call this machine or APP_URL, never the host that the caller names', async () => {
  vi.stubEnv('PORT', '4321');
  expect(await (await call('en', { host: 'evil.example' })).text()).toContain(
    "curl 'http://127.0.0.1:4321/api/ranking?",
  );
  vi.stubEnv('APP_URL', 'https://ecs.example');
  const text = await (await call('en', { host: 'evil.example' })).text();
  expect(text).toContain("curl 'https://ecs.example/api/ranking?");
  expect(text).not.toContain('evil.example');
});

test.for(['en', 'ja'])('every example in %s runs as it stands', async (language) => {
  const text = await (await call(language)).text();
  const urls = [...text.matchAll(/curl.* '([^']+)'/g)].map(([, url]) => new URL(url ?? ''));
  expect(urls.length).toBeGreaterThanOrEqual(5);
  const routes: Record<string, typeof GET> = {
    '/api/explanation': GET_EXPLANATION,
    '/api/ranking': GET_RANKING,
    '/bundle.zip': GET_ZIP,
    '/bundle.tgz': GET_ZIP,
    '/template.yaml': GET_TEMPLATE,
  };
  for (const url of urls) {
    const response = await routes[url.pathname]?.(new Request(url));
    expect([url.href, response?.status]).toEqual([url.href, 200]);
  }
});
