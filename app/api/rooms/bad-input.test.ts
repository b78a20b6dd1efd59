import { expect, test } from 'vitest';
import {
  deleting,
  joining,
  listening,
  looking,
  opening,
  ownDatabase,
  reading,
  roomOf,
  say,
  sending,
} from './rooms.fixture.ts';

ownDatabase();

async function told(response: Response) {
  const { error } = await response.json();
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, ...error };
}
const vote = { type: 'vote', requirement: 'tear-down', level: 'must' };

test('ten wrong codes a minute, then 429 with Retry-After for right ones too, but not for who is in the room', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(1);
  const headers = { 'x-socket-address': '192.0.2.7' };
  for (const wrong of [
    'AAAAAAAA',
    'nonsense',
    '../etc',
    'ZZZZZZZZ',
    '1',
    'BBBBBBBB',
    'CCCCCCCC',
    'DDDDDDDD',
    '%00',
    '',
  ]) {
    expect((await looking(wrong, '', { headers })).status).toBe(404);
  }
  for (const typed of ['EEEEEEEE', code]) {
    const response = await looking(typed, '', { headers });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await told(response)).toMatchObject({ status: 429, code: 'too-many' });
  }
  expect((await looking(code, '', { headers, key: 'guessed' })).status).toBe(429);
  for (const key of [facilitatorKey, ...tokens]) expect((await looking(code, '', { headers, key })).status).toBe(200);
  expect((await looking(code)).status).toBe(200);
});

test('a closed room is 410, and can still be read', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(1);
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  await say(code, facilitatorKey, { type: 'close' });
  for (const response of [
    await sending(code, tokens[0], { commandId: 'late', ...vote }),
    await sending(code, facilitatorKey, { commandId: 'again', type: 'phase', to: 'vote' }),
    await joining(code, { body: {} }),
  ]) {
    expect(await told(response)).toMatchObject({ status: 410, code: 'room-closed' });
  }
  expect(await (await looking(code)).json()).toMatchObject({ phase: 'closed' });
});

test('a vote before it opens, after the reveal, and for what is not in the room', async () => {
  const { code, facilitatorKey, tokens } = await roomOf(1);
  const cast = async (command: object) => told(await sending(code, tokens[0], { commandId: 'v', ...command }));
  expect(await cast(vote)).toMatchObject({ status: 409, code: 'not-now', allowed: ['vote', 'revote'] });
  await say(code, facilitatorKey, { type: 'phase', to: 'vote' });
  expect(await cast({ ...vote, requirement: 'gpu-host' })).toMatchObject({
    status: 400,
    field: 'requirement',
    allowed: expect.arrayContaining(['tear-down']),
  });
  expect(await cast({ ...vote, level: 'maybe' })).toMatchObject({ status: 400, field: 'level' });
  await say(code, facilitatorKey, { type: 'phase', to: 'revealed' });
  expect(await cast(vote)).toMatchObject({ status: 409, code: 'not-now' });
  expect(await (await looking(code)).json()).toMatchObject({ voted: [0, 0, 0, 0, 0] });
});

test('a name of 10,000 characters is refused, and one with markup is kept as text', async () => {
  const { code, facilitatorKey } = await roomOf(0);
  const long = await joining(code, { body: { name: 'a'.repeat(10_000) } });
  expect(await told(long)).toMatchObject({ status: 400, code: 'room-name', field: 'name' });
  for (const name of ['a\nb', '\u202eabc', '\u0000']) {
    expect(await told(await joining(code, { body: { name } }))).toMatchObject({ status: 400, field: 'name' });
  }
  const guessed = await joining(code, { body: { commandId: 'join-1' } });
  expect(await told(guessed)).toMatchObject({ status: 400, field: 'commandId' });
  const markup = '<img src=x onerror=alert(1)>';
  expect((await joining(code, { body: { name: markup } })).status).toBe(201);
  const { facilitator } = await (await looking(code, '?view=facilitator', { key: facilitatorKey })).json();
  expect(facilitator.roster.map(({ name }: { name: string }) => name)).toEqual([markup]);
});

test('keys: none, of another room, of a participant who would lead', async () => {
  const { code, tokens } = await roomOf(1);
  const other = await roomOf(1);
  const reveal = { commandId: 'r', type: 'phase', to: 'vote' };
  expect(await told(await sending(code, undefined, reveal))).toMatchObject({ status: 401, code: 'room-key' });
  expect(await told(await sending(code, other.facilitatorKey, reveal))).toMatchObject({ status: 401 });
  expect(await told(await sending(code, tokens[0], reveal))).toMatchObject({ status: 403, code: 'facilitator-only' });
  const own = await sending(other.code, other.facilitatorKey, { commandId: 'v', ...vote });
  expect(await told(own)).toMatchObject({ status: 403, code: 'participant-only' });
  expect(await told(await deleting(code, { key: other.facilitatorKey }))).toMatchObject({ status: 401 });
});

test('what no room can be opened with', async () => {
  const cases: [body: unknown, field: string][] = [
    [{}, 'need'],
    [{ scenario: 'nope' }, 'scenario'],
    [{ need: 'nope.must' }, 'need'],
    [{ scenario: 'talk', 'as-of': '2018-12' }, 'as-of'],
    [{ scenario: 'talk', lang: 'fr' }, 'lang'],
    [{ scenario: 'talk', name: 'shop' }, 'name'],
  ];
  for (const [body, field] of cases) {
    expect(await told(await opening({ body }))).toMatchObject({ status: 400, field });
  }
  expect((await opening({ body: '{' })).status).toBe(400);
  expect((await opening({ body: {}, headers: { origin: 'http://evil.example' } })).status).toBe(403);
  expect((await opening({ body: {}, headers: { host: 'evil.example' } })).status).toBe(421);
  expect((await opening({ body: {}, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect((await opening({ body: ' '.repeat(300_000) })).status).toBe(413);
});

test('commands of a wrong form name the field, in the reader’s language', async () => {
  const { code, facilitatorKey: key, tokens } = await roomOf(1);
  const cases: [key: string | undefined, body: object, field: string][] = [
    [tokens[0], vote, 'commandId'],
    [tokens[0], { commandId: 'x'.repeat(65), ...vote }, 'commandId'],
    [tokens[0], { commandId: 'a', type: 'explode' }, 'type'],
    [tokens[0], { commandId: 'a', ...vote, weight: 9 }, 'weight'],
    [tokens[0], { commandId: 'a', type: 'doubt', fact: 'F99', reason: 'no' }, 'fact'],
    [tokens[0], { commandId: 'a', type: 'doubt', fact: 'F01', reason: 'a'.repeat(501) }, 'reason'],
    [key, { commandId: 'a', type: 'promote', participant: 'p9' }, 'participant'],
    [key, { commandId: 'a', type: 'gate', requirement: 'nope', isMust: true }, 'requirement'],
  ];
  for (const [by, body, field] of cases) {
    expect(await told(await sending(code, by, body))).toMatchObject({ status: 400, field });
  }
  const japanese = await sending(code, undefined, vote, { 'accept-language': 'ja' });
  expect((await told(japanese)).message).toContain('ルームのキーが必要です');
});

test('a view that there is not, and a query where none is taken', async () => {
  const { code } = await roomOf(0);
  expect(await told(await looking(code, '?view=all'))).toMatchObject({ status: 400, field: 'view' });
  expect(await told(await listening(code, '?view=phone&x=1'))).toMatchObject({ status: 400, field: 'x' });
  expect(await told(await reading(code, 'result', '?x=1'))).toMatchObject({ status: 400, field: 'x' });
});

test('the 1,001st person is told that the room is full, and the room is unharmed', { timeout: 300_000 }, async () => {
  const { code } = await roomOf(0);
  for (let hundred = 0; hundred < 10; hundred += 1) {
    const joins = await Promise.all(Array.from({ length: 100 }, () => joining(code, { body: {} })));
    expect(new Set(joins.map(({ status }) => status))).toEqual(new Set([201]));
  }
  expect(await told(await joining(code, { body: {} }))).toMatchObject({ status: 409, code: 'room-full' });
  expect(await (await looking(code)).json()).toMatchObject({ revision: 1000, people: { inRoom: 1000 } });
});
