import 'server-only';
import { createHash } from 'node:crypto';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

/** SHA-256 of a JSON value in hexadecimal, whatever the order of its keys: `jq -cjS . file | sha256sum`. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');
}

/** Whether a text can be the hash of a content. */
export const isContentHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
