import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTGRES } from '#lib/database/postgres-server.fixture.ts';
import { call } from './http-call.ts';
import { openOnPostgres } from './kinds.ts';
import { NGINX, startNginx } from './nginx.ts';
import { join, openRoom, order, TWENTY } from './room-api.ts';
import { watch } from './screen.ts';

const SCREENS = 30;
const PROGRAMS = NGINX === undefined || POSTGRES === undefined ? [] : [{ nginx: NGINX, postgres: POSTGRES }];

describe.each(PROGRAMS)('rooms behind nginx', ({ nginx, postgres }) => {
  let installation: Awaited<ReturnType<typeof openOnPostgres>>;
  let front: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    installation = await openOnPostgres(postgres, 2, { TRUSTED_PROXY: '127.0.0.1' });
    front = await startNginx(
      nginx,
      installation.apps.map(({ port }) => port),
    );
  });
  afterAll(async () => {
    await front.close();
    await installation.close();
  });

  test('streams pass as they come, from both processes', async () => {
    const { api, facilitatorKey } = await openRoom(front.url);
    const { token } = await join(api, 'Aoki');
    const screens = Array.from({ length: SCREENS }, () => watch(api));
    await Promise.all(screens.map(({ isOpen }) => isOpen));
    await order(api, facilitatorKey, { type: 'phase', to: 'vote' });
    for (const requirement of TWENTY.slice(0, 3)) {
      const sentAt = performance.now();
      const revision = await order(api, token, { type: 'vote', requirement, level: 'must' });
      await Promise.all(screens.map(({ shown }) => shown(revision)));
      // A buffered stream would show it when its buffer is full, or at the end.
      expect(performance.now() - sentAt).toBeLessThan(2000);
    }
    for (const { counts, close } of screens) {
      expect(counts.lost).toBe(0);
      close();
    }
  });

  test('one process dies, and its screens come back at the other', async () => {
    const { api, facilitatorKey } = await openRoom(front.url);
    const screens = Array.from({ length: SCREENS }, () => watch(api, { isStubborn: true }));
    await Promise.all(screens.map(({ isOpen }) => isOpen));
    await installation.apps[0]?.kill();
    const revision = await order(api, facilitatorKey, { type: 'phase', to: 'vote' });
    await Promise.all(screens.map(({ shown }) => shown(revision)));
    for (const { close } of screens) close();
    await installation.apps[0]?.start();
  });

  test('what is too large is refused by the product or by nginx, and nothing breaks', async () => {
    const { api } = await openRoom(front.url);
    const answer = await call(`${api}/participants`, { method: 'POST', body: { name: 'x'.repeat(300_000) } });
    expect(answer.status).toBe(413);
    expect((await call(api)).status).toBe(200);
  });
});
