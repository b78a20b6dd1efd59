import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';

const ORIGIN = 'http://127.0.0.1:3000';

/** A data directory of its own, a rehearsal that hurries, and no credentials anywhere: to be called before all else. */
export function quickRehearsal(): void {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'saikyo-data-')));
  vi.stubEnv('REHEARSAL_PACE', '2000');
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere');
}

/** A request as our own page sends it. */
export function asked(method: string, address: string, body?: unknown, headers: Record<string, string> = {}): Request {
  const common = { host: '127.0.0.1:3000', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const init = { method, headers: { ...common, ...headers } };
  return new Request(`${ORIGIN}${address}`, body === undefined ? init : { ...init, body: JSON.stringify(body) });
}

/** The second argument of a route with an id in its address. */
export const withId = (id: string) => ({ params: Promise.resolve({ id }) });
