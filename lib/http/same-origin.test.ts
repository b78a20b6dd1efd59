import { expect, test } from 'vitest';
import { refuseOtherSites } from './same-origin.ts';

const HOST = { host: '127.0.0.1:3000' };
const passes = (headers: Record<string, string>) => {
  refuseOtherSites(new Request('http://127.0.0.1:3000/bundle.zip', { headers: { ...HOST, ...headers } }));
};

test.for([
  {},
  { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://127.0.0.1:3000' },
])('%j passes', (headers) => {
  expect(() => passes(headers)).not.toThrow();
});

test.for([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
  { origin: 'http://evil.example' },
  { origin: 'http://127.0.0.1:3001' },
  { origin: 'null' },
  { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
])('%j is refused', (headers) => {
  expect(() => passes(headers)).toThrow(expect.objectContaining({ status: 403 }));
});
