import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Installation, KINDS } from './kinds.ts';
import { joinAll, look, openRoom, order } from './room-api.ts';
import { watch } from './screen.ts';

/** What docs/rooms.md promises, and some patience with a busy machine. */
const MISSED_WITHIN_MS = 60_000;

describe.each(KINDS.map(({ name, open }) => [name, open] as const))('a room on %s', (_, open) => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await open();
  });
  afterAll(() => installation.close());

  test('whoever does not come back after the server was killed, or never had a stream, is no longer in the room', async () => {
    const { app } = installation;
    const { api } = await openRoom(app.url);
    const [stays, silent, ...others] = await joinAll(api, 4);
    const screens = others.map(({ token }) => watch(api, { key: token }));
    const back = watch(api, { key: stays?.token, isStubborn: true });
    await Promise.all([back, ...screens].map(({ isOpen }) => isOpen));
    await app.kill();
    await app.start();
    await vi.waitFor(async () => expect((await look(api)).people).toEqual({ inRoom: 4, away: 3 }), {
      timeout: MISSED_WITHIN_MS,
      interval: 500,
    });
    await order(api, silent?.token ?? '', { type: 'name', name: 'Aoki' });
    expect((await look(api)).people).toEqual({ inRoom: 4, away: 2 });
    back.close();
  });
});
