import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits, as they can stand in an address, a cookie or a header. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a token. Its characters tell nothing about the token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether two tokens are the same, in a time that does not depend on where they differ. */
export function isSameToken(given: string, kept: string | Buffer): boolean {
  return timingSafeEqual(digestOf(given), typeof kept === 'string' ? digestOf(kept) : kept);
}
