import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AppProcess, startApp } from './app-process.ts';
import { call } from './http-call.ts';
import { temporaryFolder } from './kinds.ts';
import { join, openRoom, order } from './room-api.ts';
import { watch } from './screen.ts';

/** How a phone in the room reaches this machine; none where it has no network. */
const ADDRESSES = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map(({ address }) => address)
  .slice(0, 1);

describe.each(ADDRESSES)('rooms over plain http from another machine', (address) => {
  const dataDir = temporaryFolder();
  let app: AppProcess;
  beforeAll(async () => {
    app = await startApp({ dataDir, host: address });
  });
  afterAll(async () => {
    await app.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('a phone joins, follows and votes without TLS', async () => {
    const { api, facilitatorKey } = await openRoom(app.url);
    const { token, rejoinUrl } = await join(api, '青木');
    expect(rejoinUrl).toContain('#t=');
    const own: string[] = [];
    const phone = watch(api, { key: token, onFrame: ({ event, data }) => event === 'own' && own.push(data) });
    await phone.isOpen;
    await order(api, facilitatorKey, { type: 'phase', to: 'vote' });
    await phone.shown(await order(api, token, { type: 'vote', requirement: 'waf', level: 'must' }));
    // What is one's own comes after what all see.
    await vi.waitFor(() => expect(own.join('\n')).toContain('"waf":"must"'), 10_000);
    phone.close();
  });

  test('another host name is still refused', async () => {
    const headers = { host: 'rooms.example.org' };
    expect((await call(`${app.url}/api/rooms/00000000`, { headers })).status).toBe(421);
  });
});
