import { expect, test } from 'vitest';
import { guard } from './guard.ts';

const PLAIN = { host: '127.0.0.1:3000', 'content-type': 'application/json' };
const post = (headers: Record<string, string>) => () =>
  guard(new Request('http://127.0.0.1:3000/bundle.zip', { method: 'POST', headers: { ...PLAIN, ...headers } }));

test.for([
  {},
  { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
  { origin: 'https://127.0.0.1:3000' },
  { host: 'localhost:3000', origin: 'http://localhost:3000' },
])('%j passes', (headers) => {
  expect(post(headers)).not.toThrow();
});

test.for([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': '' },
  { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
  { origin: 'http://evil.example' },
  { origin: 'http://127.0.0.1:3001' },
  { origin: 'null' },
  { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
])('%j comes from another site', (headers) => {
  expect(post(headers)).toThrow(expect.objectContaining({ message: 'cross-site', status: 403 }));
});

test.for([
  { host: 'evil.example', origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
  { host: '', 'x-forwarded-host': '127.0.0.1:3000' },
])('%j names another server, whatever else it says', (headers) => {
  expect(post(headers)).toThrow(expect.objectContaining({ message: 'wrong-host', status: 421 }));
});

test.for([
  '',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json; charset=shift_jis',
  'application/jsonp',
])('the content type "%s" is refused', (type) => {
  expect(post({ 'content-type': type })).toThrow(expect.objectContaining({ message: 'not-json', status: 415 }));
});

test.for(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
  'the content type "%s" is taken',
  (type) => {
    expect(post({ 'content-type': type })).not.toThrow();
  },
);

test('host comes first, then the content type, then the site', () => {
  const [host, type] = [{ host: 'evil.example' }, { 'content-type': 'text/plain' }];
  const site = { 'sec-fetch-site': 'cross-site' };
  expect(post({ ...host, ...type, ...site })).toThrow('wrong-host');
  expect(post({ ...type, ...site })).toThrow('not-json');
});

test('a deletion without a body needs no type; with one it is JSON like all others', () => {
  const remove = (headers: Record<string, string>) => () =>
    guard(new Request('http://127.0.0.1:3000/api/rooms/x', { method: 'DELETE', headers }));
  const host = '127.0.0.1:3000';
  expect(remove({ host })).not.toThrow();
  expect(remove({ host, 'content-length': '2' })).toThrow(expect.objectContaining({ status: 415 }));
  expect(remove({ host, 'content-type': 'text/plain' })).toThrow(expect.objectContaining({ status: 415 }));
  expect(remove({ host, 'sec-fetch-site': 'cross-site' })).toThrow(expect.objectContaining({ status: 403 }));
});
