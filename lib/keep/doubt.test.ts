import { afterEach, expect, test, vi } from 'vitest';
import {
  cleanReason,
  DOUBTS_MAX,
  type Doubt,
  REASON_LENGTH_MAX,
  readDoubtList,
  withDoubts,
  withoutDoubt,
} from './doubt.ts';
import { doubtsMarkdown } from './doubt-markdown.ts';
import { doubts, keepDoubts } from './doubt-store.ts';

const doubt = (fact: string, reason = 'It is not so.'): Doubt => ({ fact, reason, on: '2026-11-22' });

afterEach(() => vi.unstubAllGlobals());

test('a doubt has a reason of 1 to 500 characters, kept as one line of plain text', () => {
  expect(cleanReason('  Our own\nmeasurement\u0000 says less. ')).toBe('Our own measurement says less.');
  for (const nothing of ['', '   ', '\n\t\u0007']) expect(cleanReason(nothing)).toBeNull();
  expect(cleanReason('x'.repeat(REASON_LENGTH_MAX))).toHaveLength(500);
  expect(cleanReason('x'.repeat(REASON_LENGTH_MAX + 1))).toBeNull();
  expect(cleanReason('<b>料金</b>が違う')).toBe('<b>料金</b>が違う');
});

test('of each fact the newest doubt is kept, and a withdrawn one is gone', () => {
  const list = withDoubts([doubt('F04'), doubt('F26', 'old')], [doubt('F26', 'new')]);
  expect(list.map(({ fact, reason }) => [fact, reason])).toEqual([
    ['F26', 'new'],
    ['F04', 'It is not so.'],
  ]);
  expect(withoutDoubt(list, 'F26')).toEqual([doubt('F04')]);
});

test('never more than a hundred are kept, and what another hand wrote is left out', () => {
  const many = Array.from({ length: 300 }, (_, index) => doubt(`F01-${index}`));
  expect(readDoubtList(JSON.stringify(many))).toHaveLength(DOUBTS_MAX);
  for (const broken of ['{', '7', '{"fact":"F01"}']) expect(readDoubtList(broken)).toEqual([]);
  const odd = [null, 7, doubt('javascript:'), { ...doubt('F01'), on: 'soon' }, doubt('F01', ' '), doubt('B02')];
  expect(readDoubtList(JSON.stringify(odd))).toEqual([doubt('B02')]);
});

test('a browser that blocks its storage forgets, and nothing breaks', () => {
  const blocked = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked });
  keepDoubts([doubt('F04')]);
  expect(doubts()).toEqual([doubt('F04')]);
  keepDoubts([]);
  expect(doubts()).toEqual([]);
});

test('in Markdown a reason stays text, whatever it holds', () => {
  const text = doubtsMarkdown('Doubted', [doubt('F04', '<img src=x> [a](b) | *c*')], () => 'A claim.');
  expect(text).toBe('Doubted:\n\n- **F04** A claim. — \\<img src=x\\> \\[a\\]\\(b\\) \\| \\*c\\* (2026-11-22)\n');
  expect(doubtsMarkdown('Doubted', [], () => 'A claim.')).toBe('');
});
