import { expect, test } from 'vitest';
import { isLoopback, readEnv } from './env.ts';

test('without any variable it listens on this machine only', () => {
  expect(readEnv({})).toMatchObject({ port: 3000, host: '127.0.0.1', appHosts: [], appUrl: undefined });
  expect(readEnv({})).toMatchObject({ appToken: undefined, oidc: undefined, trustedProxies: [] });
  expect(readEnv({}).dataDir).toMatch(/\/\.data$/);
});

test('an empty variable counts as absent', () => {
  expect(readEnv({ PORT: '', HOST: ' ', APP_URL: '' }).port).toBe(3000);
});

test('names and the link are taken in plain form', () => {
  const env = readEnv({
    PORT: '8080',
    APP_HOSTS: 'ECS.example.org, room.example.org',
    APP_URL: 'https://ecs.example.org/',
  });
  expect(env.port).toBe(8080);
  expect(env.appHosts).toEqual(['ecs.example.org', 'room.example.org']);
  expect(env.appUrl).toBe('https://ecs.example.org');
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['APP_HOSTS', 'https://ecs.example.org'],
  ['APP_URL', 'javascript:alert(1)'],
  ['APP_TOKEN', 'short'],
  ['TRUSTED_PROXY', 'proxy.example.org'],
  ['OIDC_ISSUER', 'https://issuer.example.org'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});

test('an identity provider is all three variables, and https unless it is on this machine', () => {
  const provider = { OIDC_CLIENT_ID: 'saikyo', OIDC_CLIENT_SECRET: 'secret' };
  expect(readEnv({ ...provider, OIDC_ISSUER: 'https://login.example.org' }).oidc).toEqual({
    issuer: 'https://login.example.org',
    clientId: 'saikyo',
    clientSecret: 'secret',
  });
  expect(readEnv({ ...provider, OIDC_ISSUER: 'http://127.0.0.1:4000' }).oidc?.issuer).toBe('http://127.0.0.1:4000');
  expect(() => readEnv({ ...provider, OIDC_ISSUER: 'http://login.example.org' })).toThrow('OIDC_ISSUER');
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
  ['127.0.0.1.evil.example', false],
])('%s is this machine alone: %s', (address, isOwn) => {
  expect(isLoopback(address)).toBe(isOwn);
});
