import { beforeEach, expect, test, vi } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { acceptability } from '#lib/scoring/acceptability.ts';
import { flips } from '#lib/scoring/flips.ts';
import { certaintyOf, sharesOf } from './certainty.ts';
import { rankChoice } from './decide.ts';

vi.mock('#lib/scoring/acceptability.ts', { spy: true });
vi.mock('#lib/scoring/flips.ts', { spy: true });
beforeEach(() => vi.clearAllMocks());

const choiceOf = (asOf: string): Choice => ({
  asOf,
  needs: [{ requirement: 'waf', level: 'must', weight: 4 }],
  scenario: null,
  pick: null,
  settings: {},
});

test('a page that opens waits for the simulation, never for all that would change its answer', () => {
  const { shares } = sharesOf(theCatalog(), choiceOf('2019-02'));
  expect(Object.keys(shares?.orderKept ?? {})).toHaveLength(12);
  expect(flips).not.toHaveBeenCalled();
});

test('the call after it simulates nothing again, and neither is done twice for one choice', () => {
  const choice = choiceOf('2021-01');
  const { shares } = sharesOf(theCatalog(), choice);
  const ranking = rankChoice(theCatalog(), choice);
  const first = certaintyOf(theCatalog(), choice, ranking);
  expect(first.acceptability).toBe(shares);
  expect(first.flips.length).toBeGreaterThan(0);
  expect(certaintyOf(theCatalog(), choice, ranking)).toEqual(first);
  expect(acceptability).toHaveBeenCalledTimes(1);
  expect(flips).toHaveBeenCalledTimes(1);
});
