import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { call } from './http-call.ts';
import { type Installation, KINDS } from './kinds.ts';
import { joinAll, look, openRoom, order, refusalOf, TWENTY } from './room-api.ts';
import { watch } from './screen.ts';
import { voteAll } from './voters.ts';

const PEOPLE_MAX = 1000;
const NEVER_READING = 20;

let installation: Installation;
beforeAll(async () => {
  const [kind] = KINDS;
  if (!kind) throw new Error('no store');
  installation = await kind.open();
});
afterAll(() => installation.close());

test('the 1,001st person is refused in words, and the room goes on', async () => {
  const { api, facilitatorKey } = await openRoom(installation.app.url);
  const people = await joinAll(api, PEOPLE_MAX);
  const refused = await call(`${api}/participants`, { method: 'POST', body: { name: 'One too many' } });
  expect(refused.status).toBe(409);
  expect(refusalOf(refused).message).toMatch(/1,?000/);
  expect((await look(api)).people.inRoom).toBe(PEOPLE_MAX);
  await order(api, facilitatorKey, { type: 'phase', to: 'vote' });
  const last = people.slice(-1);
  expect(await voteAll(api, last, { votesEach: 1, shareTwice: 0, pauseMs: 0 })).toHaveLength(1);
});

/** A connection that asks for a stream and then reads nothing more, ever. */
function neverReading(port: number, path: string, key: string) {
  const socket = connect({ host: '127.0.0.1', port });
  const end = { hasEnded: false };
  socket.pause();
  socket.on('error', () => {
    end.hasEnded = true;
  });
  const head = [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', `Authorization: Bearer ${key}`, 'Connection: close'];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return { socket, end };
}

test('clients that never read are sent away, and nobody else waits for them', async () => {
  const { app } = installation;
  const { api, code, facilitatorKey } = await openRoom(app.url);
  // Long names make the facilitator's view large, so that it overflows soon what the kernel buffers for a connection.
  const people = await joinAll(api, 400, (index) => `${'健'.repeat(35)}${index}`);
  await order(api, facilitatorKey, { type: 'phase', to: 'vote' });
  const before = app.usage();
  const path = `/api/rooms/${code}/events?view=facilitator`;
  const mute = Array.from({ length: NEVER_READING }, () => neverReading(app.port, path, facilitatorKey));
  const reader = watch(api, { view: 'facilitator', key: facilitatorKey });
  await reader.isOpen;
  await vi.waitFor(() => expect(app.usage().sockets).toBeGreaterThanOrEqual(before.sockets + NEVER_READING), 10_000);

  let isDone = false;
  const voting = (async () => {
    for (let round = 0; !isDone; round += 1) {
      await voteAll(api, people.slice(round % 300, (round % 300) + 20), { votesEach: 1, shareTwice: 0, pauseMs: 50 });
    }
  })();
  await vi.waitFor(() => expect(app.usage().sockets).toBeLessThan(before.sockets + NEVER_READING), 60_000);
  const requirement = TWENTY[0] ?? '';
  const sentAt = performance.now();
  await reader.shown(await order(api, people[0]?.token ?? '', { type: 'vote', requirement, level: 'must' }));
  expect(performance.now() - sentAt).toBeLessThan(2000);
  expect(reader.counts.lost).toBe(0);
  isDone = true;
  await voting;
  reader.close();
  for (const { socket } of mute) socket.destroy();
});
