import { expect, test } from 'vitest';
import { clockText, firstSentence } from './short-text.ts';

test('of a description the first sentence is enough, in both languages', () => {
  expect(firstSentence('タスクの出口です。1台だけです。')).toBe('タスクの出口です。');
  expect(firstSentence('Listens on 10.0.0.1 only. For tests.')).toBe('Listens on 10.0.0.1 only.');
  expect(firstSentence('No full stop')).toBe('No full stop');
});

test.each([
  [7_400, '0:07'],
  [723_000, '12:03'],
  [3_753_000, '1:02:33'],
  [-5, '0:00'],
])('%i ms are %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});
