import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const readYaml = (file: string) => parse(readFileSync(file, 'utf8'));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

test('Dependabot looks after every folder with a lock, the workflows and the images, once a week', () => {
  const updateSchema = z.looseObject({
    'package-ecosystem': z.string(),
    directories: z.array(z.string()).default([]),
    schedule: z.looseObject({ interval: z.literal('weekly') }),
  });
  const { updates } = z.looseObject({ updates: z.array(updateSchema) }).parse(readYaml('.github/dependabot.yml'));
  const ecosystems = updates.map((update) => update['package-ecosystem']);
  expect(ecosystems).toEqual(['npm', 'github-actions', 'docker', 'docker-compose']);
  const locks = tracked.filter((file) => /(^|\/)package-lock\.json$/.test(file));
  expect(updates[0]?.directories.toSorted()).toEqual(
    locks.map((file) => `/${dirname(file)}`.replace('/.', '/')).sort(),
  );
});

test('the image runs as nobody, without a shell, on the version of Node that CI tests', () => {
  const stages = readFileSync('Dockerfile', 'utf8')
    .split(/^FROM /m)
    .slice(1);
  const [build = '', final = ''] = stages;
  expect(stages).toHaveLength(2);
  expect(build).toMatch(/^node:24-/);
  expect(final).toMatch(/^gcr\.io\/distroless\/nodejs24-\w+:nonroot\n/);
  expect(final).toMatch(/^USER 65532:65532$/m);
  expect(final).not.toMatch(/^RUN |^ENTRYPOINT /m);
  expect(build).toContain('npm ci --ignore-scripts');
  expect(readYaml('.github/workflows/ci.yml').jobs.test.strategy.matrix.node).toContain(24);
});

test('nothing that is built into the image is a secret or a leftover of this machine', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules']));
  expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.env');
});

const serviceSchema = z.looseObject({
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
});

test('what compose runs cannot change itself, and only the app is reached, from this machine', () => {
  const compose = readYaml('compose.yml');
  const services = z.record(z.string(), serviceSchema).parse(compose.services);
  expect(Object.keys(services)).toEqual(['app', 'db']);
  expect(services.app?.ports).toEqual(['127.0.0.1:3000:3000']);
  expect(services.db?.ports).toEqual([]);
  expect(services.db?.networks).toEqual(['back']);
  expect(compose.networks.back).toEqual({ internal: true });
  for (const { environment } of Object.values(services))
    for (const [key, value] of Object.entries(environment))
      if (/TOKEN|PASSWORD|DATABASE_URL/.test(key)) expect([key, value]).toEqual([key, expect.stringContaining('${')]);
  const asked = [...readFileSync('compose.yml', 'utf8').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
  const given = [...readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  expect(given.sort()).toEqual([...new Set(asked)].sort());
});

test('whoever finds a hole, wants to help or to use it finds out how', () => {
  for (const file of ['SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'docs/threat-model.md'])
    expect(tracked).toContain(file);
  expect(readFileSync('SECURITY.md', 'utf8')).toContain('(docs/threat-model.md)');
  expect(readFileSync('LICENSE', 'utf8')).toContain('Apache License');
  expect(readFileSync('docs/container.md', 'utf8')).toContain('was not run here');
  const named = [...readFileSync('docs/threat-model.md', 'utf8').matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`/g)];
  expect(named.length).toBeGreaterThan(8);
  expect(named.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([]);
});
