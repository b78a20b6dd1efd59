import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { reviewed, sent } from './review.fixture.ts';
import { take } from './take.ts';
import { writtenLine, writtenText } from './written-text.ts';

const agree: Command = { type: 'verdict', name: 'Aoki', verdict: 'agree', reason: null };
const object: Command = { type: 'verdict', name: 'Baba', verdict: 'object', reason: 'ecs-cli is archived.' };
const comment: Command = { type: 'comment', name: 'Aoki', text: 'Which slide?', target: { fact: 'F17' } };
const accepted: Command = { type: 'status', to: 'accepted', supersededBy: null };
const superseded: Command = { type: 'status', to: 'superseded', supersededBy: 'b'.repeat(64) };
const author = { isAuthor: true };

test('two reviewers say what they think, and a later verdict takes the place of the former', () => {
  const review = reviewed(sent('aoki', agree), sent('baba', object), sent('aoki', comment));
  expect([...review.verdicts.values()].map(({ name, verdict }) => [name, verdict])).toEqual([
    ['Aoki', 'agree'],
    ['Baba', 'object'],
  ]);
  expect(review.comments).toMatchObject([{ id: '3', text: 'Which slide?', target: { fact: 'F17' } }]);
  const after = reviewed(sent('aoki', agree), sent('baba', object), sent('baba', { ...agree, name: 'Baba' }));
  expect([...after.verdicts.values()].map(({ verdict }) => verdict)).toEqual(['agree', 'agree']);
});

test('an objection and a note need their reason, an agreement none', () => {
  for (const verdict of ['object', 'agree-with-note'] as const) {
    const taken = take(reviewed(), sent('aoki', { ...agree, verdict }));
    expect(taken).toEqual({ kind: 'refused', refusal: { code: 'reason-missing' } });
  }
  expect(take(reviewed(), sent('aoki', agree)).kind).toBe('accepted');
});

test('the status goes from proposed to accepted to superseded, by its author alone', () => {
  expect(take(reviewed(), sent('aoki', accepted))).toEqual({ kind: 'refused', refusal: { code: 'author-only' } });
  const review = reviewed(sent('author', accepted, author), sent('author', superseded, author));
  expect(review).toMatchObject({ status: 'superseded', supersededBy: 'b'.repeat(64) });
  expect(reviewed(sent('author', superseded, author)).status).toBe('superseded');
});

test('no status is gone back to, and none is set twice', () => {
  const isAccepted = reviewed(sent('author', accepted, author));
  expect(take(isAccepted, sent('author', accepted, author))).toMatchObject({
    refusal: { code: 'status-order', status: 'accepted' },
  });
  const isSuperseded = reviewed(sent('author', superseded, author));
  for (const command of [accepted, superseded]) {
    expect(take(isSuperseded, sent('author', command, author)).kind).toBe('refused');
  }
});

test('a decision can be accepted against an objection, which stays in sight', () => {
  const review = reviewed(sent('baba', object), sent('author', accepted, author));
  expect([...review.verdicts.values()]).toMatchObject([{ verdict: 'object', reason: 'ecs-cli is archived.' }]);
});

test('what another decision has taken the place of is said no more of', () => {
  const review = reviewed(sent('author', superseded, author));
  for (const command of [agree, comment]) {
    expect(take(review, sent('aoki', command))).toMatchObject({ refusal: { code: 'review-superseded' } });
  }
});

test('the same command again has the same answer, another body under its id is refused', () => {
  const first = sent('aoki', agree);
  const review = reviewed(first, sent('baba', object));
  expect(take(review, first)).toEqual({ kind: 'repeated', revision: 1 });
  expect(take(review, { ...first, digest: 'another' })).toMatchObject({ refusal: { code: 'command-conflict' } });
  expect(take(review, { ...first, actor: 'chiba' }).kind).toBe('accepted');
});

test('a review does not grow for ever', () => {
  const said = Array.from({ length: 1000 }, () => sent('aoki', comment));
  const review = reviewed(...said);
  expect(take(review, sent('aoki', comment))).toMatchObject({ refusal: { code: 'review-full' } });
  expect(take(review, sent('author', accepted, author)).kind).toBe('accepted');
});

test.each([
  ['  two\r\nlines ', 'two\nlines'],
  ['が', 'が'],
  ['', null],
  [' \n ', null],
  ['a\u202egnp.exe', null],
  ['a\u0007', null],
  ['x'.repeat(11), null],
])('a text of ten characters: %j is %j', (given, written) => {
  expect(writtenText(given, 10)).toBe(written);
});

test('a name is one line', () => {
  expect(writtenLine('健 <b>', 10)).toBe('健 <b>');
  expect(writtenLine('a\nb', 10)).toBeNull();
});
