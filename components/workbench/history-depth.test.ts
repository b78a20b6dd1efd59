import { afterEach, expect, test, vi } from 'vitest';
import { depthOf, forgetSupposed, stepState, supposedIn } from './history-depth.ts';

const FACTS = [{ id: 'F20' }];

afterEach(() => vi.unstubAllGlobals());

test('an entry keeps its depth and what is supposed; the first one keeps nothing', () => {
  const state = stepState(3, { fact: 'F20', by: -1 });
  expect([depthOf(state), supposedIn(state, FACTS)]).toEqual([3, { fact: 'F20', by: -1 }]);
  expect([depthOf(null), supposedIn(null, FACTS)]).toEqual([0, null]);
});

test('a fact that the catalogue no longer has is not supposed', () => {
  expect(supposedIn(stepState(1, { fact: 'F00', by: 'removed' }), FACTS)).toBeNull();
});

test('a page that is loaded again forgets what its entry supposed, and nothing else of it', () => {
  const replaceState = vi.fn();
  vi.stubGlobal('history', { state: { ...stepState(2, { fact: 'F20', by: 1 }), __NA: true }, replaceState });
  forgetSupposed();
  expect(replaceState).toHaveBeenCalledWith({ depth: 2, supposed: null, __NA: true }, '');
});
