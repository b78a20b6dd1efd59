import 'server-only';
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Command } from '#lib/rooms/command.ts';
import { CODE_ALPHABET, CODE_CHARACTERS } from '#lib/rooms/room-code.ts';

const KEY_BYTES = 16;

/** A code for a new room: 40 bits, enough to read aloud; guessing is slowed where codes are asked for. */
export function newCode(): string {
  return Array.from({ length: CODE_CHARACTERS }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}

/** A facilitator's key or a participant's token: 128 bits, which its holder alone keeps. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** The token of whoever joins a room under a secret id: the same again for the same id, so that nothing of it need be kept. */
export function tokenUnder(secretId: string, code: string): string {
  return createHmac('sha256', secretId).update(`join ${code}`).digest().subarray(0, KEY_BYTES).toString('base64url');
}

/** What is kept of a key. A key is random enough that a plain hash cannot be searched. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** The same command gives the same digest, in whatever order its fields were written. */
export function digestOf(command: Command): string {
  const fields = Object.entries(command).filter(([, value]) => value !== undefined);
  const sorted = JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(sorted).digest('base64url');
}
