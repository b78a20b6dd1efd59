import { expect, test } from 'vitest';
import { isLoopback, ownOrigin, readEnv } from './env.ts';

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
    DATABASE_URL: 'postgresql://rooms@db.example.org/rooms',
  });
  expect(env.port).toBe(8080);
  expect(env.appHosts).toEqual(['ecs.example.org', 'room.example.org']);
  expect(env.appUrl).toBe('https://ecs.example.org');
  expect(env.databaseUrl).toBe('postgresql://rooms@db.example.org/rooms');
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['APP_HOSTS', 'https://ecs.example.org'],
  ['APP_URL', 'javascript:alert(1)'],
  ['APP_TOKEN', 'short'],
  ['DATABASE_URL', 'mysql://db.example.org/rooms'],
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

test('a token that could be guessed is refused, with a way to make a good one', () => {
  expect(() => readEnv({ APP_TOKEN: 'x'.repeat(23) })).toThrow(/APP_TOKEN: at least 24 characters.*openssl rand/);
  expect(readEnv({ APP_TOKEN: 'x'.repeat(24) }).appToken).toHaveLength(24);
});

test('with an identity provider, a server for other machines says where browsers come back to', () => {
  const provider = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  expect(() => readEnv({ ...provider, HOST: '0.0.0.0' })).toThrow(/APP_URL/);
  expect(readEnv({ ...provider, HOST: '0.0.0.0', APP_URL: 'https://ecs.example.org' }).host).toBe('0.0.0.0');
  expect(readEnv({ ...provider, HOST: '::1' }).oidc).toBeDefined();
});

test('an address with colons stands in brackets', () => {
  expect(ownOrigin(readEnv({ HOST: '::1', PORT: '3100' }))).toBe('http://[::1]:3100');
  expect(ownOrigin(readEnv({ HOST: '[::1]' }))).toBe('http://[::1]:3000');
  expect(ownOrigin(readEnv({ HOST: '::1', APP_URL: 'https://ecs.example.org/' }))).toBe('https://ecs.example.org');
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
