import { expect, test } from 'vitest';
import { readCode } from '#lib/rooms/room-code.ts';
import { digestOf, hashOfKey, newCode, newKey } from './secrets.ts';

test('a new code reads as itself, and two are not alike', () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(codes.map(readCode)).toEqual(codes);
  expect(new Set(codes).size).toBe(200);
});

test('a key has 128 bits and is not what is kept of it', () => {
  const key = newKey();
  expect(Buffer.from(key, 'base64url')).toHaveLength(16);
  expect(hashOfKey(key)).not.toContain(key);
  expect(hashOfKey(key)).toBe(hashOfKey(key));
  expect(hashOfKey(newKey())).not.toBe(hashOfKey(key));
});

test('a command is the same in whatever order its fields come, and another with another value', () => {
  const digest = digestOf({ type: 'vote', requirement: 'tear-down', level: 'must' });
  expect(digestOf({ level: 'must', requirement: 'tear-down', type: 'vote' })).toBe(digest);
  expect(digestOf({ type: 'vote', requirement: 'tear-down', level: 'none' })).not.toBe(digest);
  expect(digestOf({ type: 'phase', to: 'vote', requirement: undefined })).toBe(digestOf({ type: 'phase', to: 'vote' }));
});
