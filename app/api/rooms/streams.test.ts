import { expect, test, vi } from 'vitest';
import { deleting, follow, handIn, listening, ownDatabase, roomOf, say } from './rooms.fixture.ts';

ownDatabase();

const LEVEL = /must|should|could|none|abstain/;

test('a stream says how the room stands, and each change that comes', async () => {
  const { code, facilitatorKey } = await roomOf(1);
  const response = await listening(code, '?view=projector');
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('no-transform');
  const { all, raw, stop } = follow(response);
  await vi.waitFor(() => expect(all).toHaveLength(1));
  expect(raw()).toMatch(/^retry: \d+\n\n/);
  expect(all[0]).toMatchObject({ event: 'snapshot', id: '1', data: { revision: 1, phase: 'lobby' } });
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  await vi.waitFor(() => expect(all[1]).toMatchObject({ id: '2', data: { phase: 'vote' } }));
  await stop();
});

test('no stream tells what another has voted before the reveal, and one’s own stream tells one’s own', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(2);
  const [mine = '', other = ''] = tokens;
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  const streams = [
    follow(await listening(code)),
    follow(await listening(code, '?view=projector')),
    follow(await listening(code, '?view=facilitator', { key: facilitatorKey })),
    follow(await listening(code, '?view=phone', { key: other })),
  ];
  const own = follow(await listening(code, '', { key: mine }));
  await handIn(code, mine, 'MMSCS');
  for (const { all } of [...streams, own]) {
    await vi.waitFor(() =>
      expect(all.findLast(({ event }) => event === 'snapshot')?.data).toMatchObject({ revision: 8 }),
    );
  }
  for (const { raw } of streams) expect(raw().replaceAll('"requirement":', '')).not.toMatch(LEVEL);
  expect(own.all.findLast(({ event }) => event === 'own')).toMatchObject({
    id: undefined,
    data: { participant: 'p1', votes: { 'api-product': 'must', 'svc-to-svc': 'could' } },
  });
  await Promise.all([...streams, own].map(({ stop }) => stop()));
});

test('a burst of votes comes as a few snapshots, the last of them whole', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(8);
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  const { all, stop } = follow(await listening(code));
  const vote = { type: 'vote', requirement: 'tear-down', level: 'must' };
  await Promise.all(tokens.map((token) => say(code, token, vote)));
  await vi.waitFor(() => expect(all.at(-1)?.data).toMatchObject({ revision: 17, voted: [0, 0, 0, 0, 8] }));
  expect(all.length).toBeLessThan(8);
  await stop();
});

test('whoever leaves is away after some seconds, and back with the next stream', { timeout: 30_000 }, async () => {
  const { code, tokens } = await roomOf(1);
  const watching = follow(await listening(code));
  const phone = follow(await listening(code, '', { key: tokens[0] ?? '' }));
  await vi.waitFor(() => expect(phone.all.at(-1)).toMatchObject({ event: 'own', data: { participant: 'p1' } }));
  await phone.stop();
  const people = () => watching.all.at(-1)?.data;
  await vi.waitFor(() => expect(people()).toMatchObject({ people: { inRoom: 1, away: 1 } }), { timeout: 20_000 });
  const again = follow(await listening(code, '', { key: tokens[0] ?? '' }));
  await vi.waitFor(() => expect(people()).toMatchObject({ people: { inRoom: 1, away: 0 } }));
  await Promise.all([again.stop(), watching.stop()]);
});

test('a room that is deleted says so, and its streams end', async () => {
  const { code, facilitatorKey } = await roomOf(0);
  const { all, ended } = follow(await listening(code));
  await deleting(code, { key: facilitatorKey });
  await ended;
  expect(all.at(-1)).toMatchObject({ event: 'gone' });
});

test('the view of the facilitator needs the key, or someone who was promoted', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(1);
  const [key = ''] = tokens;
  expect((await listening(code, '?view=facilitator')).status).toBe(401);
  expect((await listening(code, '?view=facilitator', { key })).status).toBe(403);
  expect((await listening(code, '', { key: 'x'.repeat(22) })).status).toBe(401);
  await say(code, facilitatorKey, { type: 'promote', participant: 'p1' });
  const { stop, all } = follow(await listening(code, '?view=facilitator', { key }));
  await vi.waitFor(() => expect(all[0]).toMatchObject({ data: { facilitator: { roster: [{ id: 'p1' }] } } }));
  await stop();
});
