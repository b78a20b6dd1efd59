import { expect, test } from 'vitest';
import type { Need } from '#lib/choice/needs.ts';
import { en } from '#lib/i18n/en.ts';
import { ja } from '#lib/i18n/ja.ts';
import { appliedWords } from './applied-words.ts';

const NEEDS: Need[] = [
  { requirement: 'tear-down', level: 'should', weight: 2 },
  { requirement: 'api', level: 'must', weight: 4 },
];
const name = (requirement: string) => requirement;

test('what was tried says the weight that was set, not the one at which the answer ties', () => {
  const change: Need[] = [{ requirement: 'tear-down', level: 'should', weight: 0.3 }];
  expect(appliedWords(change, NEEDS, en, name)).toBe('“tear-down”: weight 2 → 0.3');
  expect(appliedWords(change, NEEDS, ja, name)).toBe('「tear-down」の重みを2から0.3に');
});

test('a must lowered, a requirement added and one left out are told by their levels', () => {
  expect(appliedWords([{ requirement: 'api', level: 'should', weight: 2 }], NEEDS, en, name)).toBe(
    '“api”: Must → Should',
  );
  expect(appliedWords([{ requirement: 'calls', level: 'could', weight: 1 }], NEEDS, en, name)).toBe(
    '“calls” added (Could)',
  );
  expect(appliedWords([{ requirement: 'api', level: null, weight: 0 }], NEEDS, ja, name)).toBe('「api」を外す');
});
