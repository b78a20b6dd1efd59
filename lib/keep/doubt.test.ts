import { afterEach, expect, test, vi } from 'vitest';
import {
  cleanReason,
  DOUBTS_MAX,
  type Doubt,
  REASON_LENGTH_MAX,
  readDoubtList,
  withBrought,
  withDoubts,
  withoutDoubt,
} from './doubt.ts';
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

test("one knows whose doubt it is: what a file brings never replaces one's own", () => {
  const own = doubt('F04', 'I measured it.');
  const theirs: Doubt = { fact: 'F04', reason: 'Says another.', on: '2026-12-31' };
  const { list, taken, left } = withBrought([own], [theirs, doubt('F26', 'Says another.')]);
  expect(list).toEqual([own, { ...doubt('F26', 'Says another.'), brought: true }]);
  expect([taken, left]).toEqual([1, 1]);
  expect(readDoubtList(JSON.stringify(list))).toEqual(list);
});

test('of two brought doubts about a fact the newer stays', () => {
  const first = withBrought([], [{ fact: 'F04', reason: 'old', on: '2026-01-01' }]).list;
  const second = withBrought(first, [{ fact: 'F04', reason: 'new', on: '2026-06-01' }]).list;
  expect(second.map(({ reason }) => reason)).toEqual(['new']);
  expect(withBrought(second, [{ fact: 'F04', reason: 'old', on: '2026-01-01' }]).list).toEqual(second);
});

test("a full file pushes out none of one's own", () => {
  const own = Array.from({ length: 10 }, (_, index) => doubt(`F01-${index}`));
  const file = Array.from({ length: DOUBTS_MAX }, (_, index) => doubt(`F02-${index}`));
  const { list, taken, left } = withBrought(own, file);
  expect(list.slice(0, 10)).toEqual(own);
  expect([list.length, taken, left]).toEqual([DOUBTS_MAX, 90, 10]);
});

test("one's own file opened again changes nothing and is no loss", () => {
  const own = [doubt('F04'), doubt('F26')];
  expect(withBrought(own, own)).toEqual({ list: own, taken: 0, left: 0 });
});

test('a day is one that the calendar has', () => {
  for (const on of ['2026-99-99', '2026-02-30', '2026-2-3', 'soon'])
    expect(readDoubtList(JSON.stringify([{ ...doubt('F04'), on }]))).toEqual([]);
  expect(readDoubtList(JSON.stringify([{ ...doubt('F04'), on: '2028-02-29' }]))).toHaveLength(1);
});
