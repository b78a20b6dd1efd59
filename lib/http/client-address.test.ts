import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (socket: string, forwarded: string) =>
  new Request('http://127.0.0.1:3000/', { headers: { 'x-socket-address': socket, 'x-forwarded-for': forwarded } });

test('whoever writes X-Forwarded-For stays who they are', () => {
  expect(clientAddress(from('192.0.2.7', '10.0.0.1'), [])).toBe('192.0.2.7');
  expect(clientAddress(from('192.0.2.7', '10.0.0.1'), ['192.0.2.8'])).toBe('192.0.2.7');
});

test('behind a trusted proxy the last address that is no proxy counts', () => {
  const proxies = ['192.0.2.8', '192.0.2.9'];
  expect(clientAddress(from('192.0.2.8', '10.9.9.9, 10.0.0.1, 192.0.2.9'), proxies)).toBe('10.0.0.1');
  expect(clientAddress(from('::ffff:192.0.2.8', '10.0.0.1'), proxies)).toBe('10.0.0.1');
  expect(clientAddress(from('192.0.2.8', ''), proxies)).toBe('192.0.2.8');
});
