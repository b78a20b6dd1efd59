import { expect, test } from 'vitest';
import type { Actor, Command } from './command.ts';
import { after, FACILITATOR, guest, OPENING, person, roomOf, send, TALK, to } from './room.fixture.ts';
import { openRoom, type Room } from './room.ts';
import { actorOf, take } from './take.ts';

const vote = (requirement: string, level: Extract<Command, { type: 'vote' }>['level']): Command => {
  return { type: 'vote', requirement, level };
};

function refusalOf(room: Room, actor: Actor, command: Command) {
  const taken = send(room, actor, command);
  return taken.kind === 'refused' ? taken.refusal : taken.kind;
}

test('a room goes from the lobby to its end, and every step is one revision', () => {
  const room = after(
    roomOf(3),
    to('revealed'),
    to('discuss', 'tear-down'),
    to('revote'),
    to('result'),
    to('consent'),
    to('closed'),
  );
  expect(room.phase).toEqual({ name: 'closed' });
  expect(room.revision).toBe(3 + 1 + 6);
});

test('a vote counts once, however often it is sent, and its answer stays the same', () => {
  const room = roomOf(1);
  const command = vote('tear-down', 'must');
  const sent = { id: 'mine', digest: 'd1', actor: person('p1'), at: OPENING.at, command };
  const first = take(room, sent);
  if (first.kind !== 'accepted') throw new Error(first.kind);
  const later = after(first.room, to('revealed'));
  expect(take(later, sent)).toEqual({ kind: 'repeated', answer: first.answer });
  expect(take(later, { ...sent, digest: 'd2' })).toEqual({ kind: 'refused', refusal: { code: 'conflict' } });
});

test('two people may use the same id for their commands', () => {
  const room = roomOf(2);
  const sent = { id: 'same', digest: 'd', at: OPENING.at, command: vote('tear-down', 'must') };
  const first = take(room, { ...sent, actor: person('p1') });
  if (first.kind !== 'accepted') throw new Error(first.kind);
  expect(take(first.room, { ...sent, actor: person('p2') }).kind).toBe('accepted');
});

test('a vote may change until the reveal, and afterwards only when the room votes again on it', () => {
  const voted = after(roomOf(1), [person('p1'), vote('tear-down', 'must')], [person('p1'), vote('tear-down', 'could')]);
  const revealed = after(voted, to('revealed'));
  expect(refusalOf(revealed, person('p1'), vote('tear-down', 'must'))).toMatchObject({ code: 'not-now' });
  const again = after(revealed, to('discuss', 'tear-down'), to('revote'));
  expect(refusalOf(again, person('p1'), vote('api-product', 'must'))).toMatchObject({ code: 'not-now' });
  const settled = after(again, [person('p1'), vote('tear-down', 'none')], to('result'));
  expect(settled.people.get('p1')).toMatchObject({
    votes: { 'tear-down': 'none' },
    replaced: { 'tear-down': 'could' },
    revote: null,
  });
});

test('who gives no second vote keeps the first', () => {
  const room = after(
    roomOf(1),
    [person('p1'), vote('tear-down', 'must')],
    to('revealed'),
    to('discuss', 'tear-down'),
    to('revote'),
    to('result'),
  );
  expect(room.people.get('p1')?.votes).toEqual({ 'tear-down': 'must' });
});

test('the facilitator votes for people without a device, each counted as one', () => {
  const proxy = (voter: string, requirement: string): Command => {
    return { type: 'proxy-vote', voter, requirement, level: 'must' };
  };
  const room = after(
    roomOf(1),
    [FACILITATOR, proxy('Aoki', 'tear-down')],
    [FACILITATOR, proxy(' Aoki ', 'api-product')],
    [FACILITATOR, proxy('Baba', 'tear-down')],
    [FACILITATOR, proxy('p2', 'token-authz')],
  );
  expect([...room.people.values()].map(({ name, votes }) => [name, Object.keys(votes).length])).toEqual([
    [null, 0],
    ['Aoki', 3],
    ['Baba', 1],
  ]);
  expect(refusalOf(room, person('p1'), proxy('Chiba', 'tear-down'))).toEqual({
    code: 'not-allowed',
    needs: 'facilitator',
  });
});

test('only the facilitator leads, until someone is promoted', () => {
  const room = roomOf(2);
  const reveal = to('revealed')[1];
  expect(refusalOf(room, person('p1'), reveal)).toEqual({ code: 'not-allowed', needs: 'facilitator' });
  const promoted = after(room, [FACILITATOR, { type: 'promote', participant: 'p1' }]);
  expect(after(promoted, [person('p1'), reveal]).phase).toEqual({ name: 'revealed' });
  expect(refusalOf(room, FACILITATOR, { type: 'promote', participant: 'p9' })).toMatchObject({ code: 'unknown' });
});

test('whoever says 1 or 2 in the consent vote says why', () => {
  const room = after(roomOf(2), to('revealed'), to('result'), to('consent'));
  expect(refusalOf(room, person('p1'), { type: 'consent', value: 2 })).toMatchObject({
    code: 'value',
    field: 'reason',
  });
  expect(refusalOf(room, person('p1'), { type: 'consent', value: 6 })).toMatchObject({ field: 'value' });
  const said = after(room, [person('p1'), { type: 'consent', value: 2, reason: 'ecs-cli is retired' }]);
  expect(said.people.get('p1')?.consent).toEqual({ value: 2, reason: 'ecs-cli is retired' });
  expect(after(said, [person('p2'), { type: 'consent', value: 4 }]).people.get('p2')?.consent?.value).toBe(4);
});

test('a consent lasts while the votes do: whoever votes again is asked again', () => {
  const consent: Command = { type: 'consent', value: 4 };
  const asked = after(roomOf(1), to('revealed'), to('result'), to('consent'), [person('p1'), consent]);
  const looked = after(asked, to('result'), to('discuss', 'tear-down'), to('result'));
  expect(looked.people.get('p1')?.consent?.value).toBe(4);
  const again = after(looked, to('discuss', 'tear-down'), to('revote'), to('result'), to('consent'));
  expect(again.people.get('p1')?.consent).toBeNull();
  expect(after(looked, to('revealed'), to('vote')).people.get('p1')?.consent).toBeNull();
});

test('who has consented is asked again when a must is set otherwise, since the result is another', () => {
  const gate = (isMust: boolean | null) =>
    [FACILITATOR, { type: 'gate', requirement: 'tear-down', isMust } as const] as const;
  const voted = after(roomOf(2), [person('p1'), vote('tear-down', 'must')], [person('p2'), vote('tear-down', 'must')]);
  const consented = after(
    voted,
    to('revealed'),
    to('result'),
    to('consent'),
    [person('p1'), { type: 'consent', value: 5 }],
    [person('p2'), { type: 'consent', value: 1, reason: 'It may stay for years' }],
  );
  const consentsOf = (room: Room) => [...room.people.values()].map(({ consent }) => consent?.value ?? null);
  // Both said must: setting it by hand changes nothing.
  expect(consentsOf(after(consented, gate(true)))).toEqual([5, 1]);
  const loosened = after(consented, gate(false));
  expect(consentsOf(loosened)).toEqual([null, null]);
  expect(consentsOf(after(loosened, [person('p1'), { type: 'consent', value: 4 }], gate(null)))).toEqual([null, null]);
  expect(consentsOf(after(consented, to('result'), gate(false)))).toEqual([null, null]);
});

test('a fact is doubted once by each person, the last reason counts', () => {
  const doubt = (reason: string): Command => ({ type: 'doubt', fact: 'F14', reason });
  const room = after(
    roomOf(2),
    [person('p1'), doubt('old')],
    [person('p1'), doubt('mended')],
    [person('p2'), doubt('me too')],
  );
  expect(room.doubts).toEqual([
    { by: 'p1', fact: 'F14', reason: 'mended' },
    { by: 'p2', fact: 'F14', reason: 'me too' },
  ]);
  expect(refusalOf(room, person('p1'), { type: 'doubt', fact: 'F14', reason: ' ' })).toMatchObject({ field: 'reason' });
  expect(refusalOf(room, person('p1'), { type: 'doubt', fact: '__proto__', reason: 'x' })).toMatchObject({
    field: 'fact',
  });
});

test('a fact that an option has in its own words can be doubted, too', () => {
  const fact = 'F57-cloudformation';
  const room = after(roomOf(1), [person('p1'), { type: 'doubt', fact, reason: 'It has a hook for that now' }]);
  expect(room.doubts.map((doubt) => doubt.fact)).toEqual([fact]);
});

test.each([
  ['10,000 characters', 'x'.repeat(10_000)],
  ['41 characters', 'x'.repeat(41)],
  ['nothing but spaces', '   '],
  ['nothing that one can see', '\u200b\u2060'],
  ['a control character', 'a\u0007b'],
  ['a line break', 'a\nb'],
  ['a mark that turns the direction', 'a\u202eb'],
])('a name of %s is refused and the room unharmed', (_, name) => {
  const room = openRoom(OPENING);
  expect(refusalOf(room, guest('h'), { type: 'join', name })).toMatchObject({ code: 'value', field: 'name' });
  expect(room.people.size).toBe(0);
});

test.each([
  ['forty characters', 'あ'.repeat(40), 'あ'.repeat(40)],
  ['markup, which a screen shows as text', '<b>Ken</b>', '<b>Ken</b>'],
  ['spaces around it', ' 健 ', '健'],
  ['an emoji made of several', '👩‍💻', '👩‍💻'],
  ['no name', null, null],
])('a name of %s is fine', (_, name, kept) => {
  expect(after(openRoom(OPENING), [guest('h'), { type: 'join', name }]).people.get('p1')?.name).toBe(kept);
});

test('a thousand people fit into a room, and one more is told so', () => {
  const full = roomOf(1000);
  expect(refusalOf(full, guest('one more'), { type: 'join', name: null })).toEqual({ code: 'full' });
  expect(full.people.size).toBe(1000);
});

test('a vote for what is not in the room is refused', () => {
  expect(refusalOf(roomOf(1), person('p1'), vote('__proto__', 'must'))).toEqual({
    code: 'unknown',
    field: 'requirement',
    value: '__proto__',
  });
});

test('a closed room takes nothing more', () => {
  const room = after(roomOf(1), [FACILITATOR, { type: 'close' }]);
  for (const command of [vote(TALK[0] ?? '', 'must'), { type: 'rejoin' } as const]) {
    expect(refusalOf(room, person('p1'), command)).toEqual({ code: 'closed' });
  }
});

test('a room cannot skip from the vote to the result', () => {
  expect(refusalOf(roomOf(1), ...to('result'))).toMatchObject({
    code: 'not-now',
    allowed: ['revealed', 'lobby', 'closed'],
  });
});

test('a key opens what it is for: the room, a place in it, or the door', () => {
  const room = roomOf(1);
  expect(actorOf(room, OPENING.facilitatorKeyHash)).toEqual(FACILITATOR);
  expect(actorOf(room, 'hash-1')).toEqual(person('p1'));
  expect(actorOf(room, 'unheard of')).toEqual(guest('unheard of'));
});
