import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { GET } from './route.ts';

const text = async () => (await GET(new Request('http://127.0.0.1:3000/llms.txt'))).text();

test('it has the form of llmstxt.org: a title, a quote, sections of linked lines', async () => {
  const lines = (await text()).split('\n');
  expect(lines[0]).toMatch(/^# saikyo-ecs/);
  expect(lines[2]).toMatch(/^> /);
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  const section = lines.slice(lines.indexOf('## Calls') + 1, lines.indexOf('## Dimensions and their options'));
  for (const line of section.filter(Boolean)) expect(line).toMatch(/^- \[[^\]]+\]\(http[^)]+\): .+/);
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

test('its links begin with APP_URL where one is named', async () => {
  vi.stubEnv('APP_URL', 'https://ecs.example');
  expect(await text()).toContain('(https://ecs.example/api/ranking?scenario=talk)');
  vi.unstubAllEnvs();
});
