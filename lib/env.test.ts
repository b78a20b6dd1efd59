import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('without any variable it listens on this machine only', () => {
  expect(readEnv({})).toEqual({ port: 3000, host: '127.0.0.1', appHosts: [], appUrl: undefined });
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
])('%s=%s is refused by name', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});
