import { expect, test } from 'vitest';
import { deleting, handIn, joining, looking, opening, ownDatabase, roomOf, say, sending } from './rooms.fixture.ts';

ownDatabase();

test('a room is opened, joined, voted in and revealed', async () => {
  const response = await opening({ body: { scenario: 'talk', 'as-of': '2019-02', lang: 'ja' } });
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const { code, facilitatorKey, url } = await response.json();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(url).toBe(`/r/${code}`);
  const joined = await (await joining(code, { body: { name: '健' } })).json();
  expect(joined).toEqual({ participantId: 'p1', token: expect.any(String), rejoinUrl: `/r/${code}#t=${joined.token}` });
  expect(await (await looking(code)).json()).toMatchObject({
    revision: 1,
    phase: 'lobby',
    requirement: null,
    asOf: '2019-02',
  });
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  await handIn(code, joined.token, 'MMSCS');
  await say(code, facilitatorKey, { type: 'phase', to: 'revealed' });
  const shown = await (await looking(code, '?view=projector')).json();
  expect(shown.weights.map(({ weight }: { weight: number }) => weight)).toEqual([4, 4, 2, 1, 2]);
});

test('a code is read in any case, with O, I and L as digits', async () => {
  const { code } = await roomOf(0);
  const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await looking(typed)).status).toBe(200);
});

test('the same command again gets the same answer, and another body 409', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(1);
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  const vote = { commandId: 'mine', type: 'vote', requirement: 'tear-down', level: 'must' };
  const first = await (await sending(code, tokens[0], vote)).json();
  await say(code, facilitatorKey, { type: 'phase', to: 'revealed' });
  expect(await (await sending(code, tokens[0], vote)).json()).toEqual(first);
  const other = await sending(code, tokens[0], { ...vote, level: 'none' });
  expect([other.status, (await other.json()).error.code]).toEqual([409, 'command-conflict']);
});

test('a join that is sent again is the same person with the same token, under another name 409', async () => {
  const { code } = await roomOf(0);
  const body = { commandId: '3f9a6c1e5b7d42a08c94e6d1f0b25a77', name: '健' };
  const [first, again] = await Promise.all([joining(code, { body }), joining(code, { body })]);
  expect([first.status, again.status]).toEqual([201, 201]);
  const joined = await first.json();
  expect(await again.json()).toEqual(joined);
  expect(joined.participantId).toBe('p1');
  const other = await joining(code, { body: { ...body, name: 'Ken' } });
  expect([other.status, (await other.json()).error.code]).toEqual([409, 'command-conflict']);
  expect(await (await looking(code)).json()).toMatchObject({ revision: 1, people: { inRoom: 1 } });
  const elsewhere = await (await joining((await roomOf(0)).code, { body })).json();
  expect(elsewhere.token).not.toBe(joined.token);
});

test('the facilitator deletes a room at once', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(1);
  expect((await deleting(code, {})).status).toBe(401);
  expect((await deleting(code, { key: tokens[0] ?? '' })).status).toBe(403);
  expect((await deleting(code, { key: facilitatorKey })).status).toBe(204);
  expect((await looking(code, '', { key: facilitatorKey })).status).toBe(404);
});
