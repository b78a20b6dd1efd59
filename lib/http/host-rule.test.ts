import { expect, test } from 'vitest';
import { isOwnHost } from './host-rule.ts';

const loopback = { host: '127.0.0.1', appHosts: [], ownAddresses: () => ['192.168.1.20', 'fe80::1%eth0'] };

test.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', 'room.localhost:3000', '127.0.0.1:3000', '[::1]:3000'])(
  'this machine may be called %s',
  (host) => {
    expect(isOwnHost(host, loopback)).toBe(true);
  },
);

test.each([
  null,
  '',
  'evil.example',
  'evil.example:3000',
  'localhost.evil.example',
  'evillocalhost',
  '127.0.0.1.nip.io',
  'localhost@evil.example',
  'localhost:3000/evil',
  'localhost, evil.example',
  '192.168.1.20:3000',
  '0.0.0.0:3000',
])('%s is not this server while it listens on loopback', (host) => {
  expect(isOwnHost(host, loopback)).toBe(false);
});

test('a name from APP_HOSTS is ours', () => {
  expect(isOwnHost('ecs.example.org', { ...loopback, appHosts: ['ecs.example.org'] })).toBe(true);
});

test('phones on the LAN reach a server that listens on every address by the addresses it has', () => {
  const everywhere = { ...loopback, host: '0.0.0.0' };
  expect(isOwnHost('192.168.1.20:3000', everywhere)).toBe(true);
  expect(isOwnHost('[fe80::1]:3000', everywhere)).toBe(true);
  expect(isOwnHost('192.168.1.21:3000', everywhere)).toBe(false);
  expect(isOwnHost('evil.example', everywhere)).toBe(false);
});

test('a server bound to one address answers to that address', () => {
  const bound = { ...loopback, host: '10.0.0.5' };
  expect(isOwnHost('10.0.0.5:3000', bound)).toBe(true);
  expect(isOwnHost('192.168.1.20:3000', bound)).toBe(false);
});
