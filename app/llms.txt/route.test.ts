import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { FOR_PERSONS } from '#lib/http/llms.ts';
import { openApi } from '#lib/http/openapi.ts';
import { GET } from './route.ts';

const text = async () => (await GET(new Request('http://127.0.0.1:3000/llms.txt'))).text();

test('it has the form of llmstxt.org: a title, a quote, sections of linked lines', async () => {
  const lines = (await text()).split('\n');
  expect(lines[0]).toMatch(/^# saikyo-ecs/);
  expect(lines[2]).toMatch(/^> /);
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  const sections = lines.slice(lines.indexOf('## Calls'), lines.indexOf('## Dimensions and their options'));
  for (const line of sections.filter(Boolean)) expect(line).toMatch(/^## |^- \[[^\]]+\]\(http[^)]+\): .+/);
});

test('it names every option, requirement and scenario, and every call that it names is there', async () => {
  const told = await text();
  const { options, requirements, scenarios } = theCatalog();
  for (const { id } of [...options, ...requirements, ...scenarios]) expect(told).toContain(id);
  for (const [, path = ''] of told.matchAll(/\]\(http:\/\/127\.0\.0\.1:\d+(\/[a-z./-]*)/g)) {
    const isPage = path.startsWith('/en');
    expect([path, isPage ? true : existsSync(`app${path}/route.ts`)]).toEqual([path, true]);
  }
});

test('it names every address that can be read, or leaves it to persons by name', async () => {
  const told = await text();
  const words = told.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, '').split(/[\s(),;]+/);
  const named = words.map((word) => word.replace(/\?.*$|[.:]$/, '')).filter((word) => word.startsWith('/'));
  const { paths } = openApi(theCatalog());
  const readable = Object.entries(paths).flatMap(([path, calls]) => ('get' in calls ? [path] : []));
  const isLeft = (path: string) => FOR_PERSONS.some((left) => path.startsWith(left));
  expect(readable.filter((path) => !named.includes(path) && !isLeft(path))).toEqual(['/llms.txt']);
  const isPage = (path: string) => /^\/(?:en|ja)\b/.test(path);
  const isThere = (path: string) =>
    Object.keys(paths).some((each) => each === path || (isLeft(path) && each.startsWith(path)));
  expect(named.filter((path) => !isPage(path) && !isThere(path))).toEqual([]);
});

test('every call that it spells out is in the document, by that method and with those keys in its body', async () => {
  const called = [...(await text()).matchAll(/\b(GET|POST) (\/api\/[\w/{}.-]*\w}?)(?: \{([^}]*)\})?/g)];
  expect(called.length).toBeGreaterThan(10);
  const document = JSON.parse(JSON.stringify(openApi(theCatalog())));
  for (const [told, method = '', path = '', keys] of called) {
    const call = document.paths[path]?.[method.toLowerCase()];
    expect([told, call !== undefined]).toEqual([told, true]);
    const body = JSON.stringify(call.requestBody ?? {});
    for (const [key] of keys?.matchAll(/"\w+"/g) ?? []) expect(body).toContain(`${key}:`);
  }
});

test('its links begin with APP_URL where one is named', async () => {
  vi.stubEnv('APP_URL', 'https://ecs.example');
  expect(await text()).toContain('(https://ecs.example/api/ranking?scenario=talk)');
  vi.unstubAllEnvs();
});
