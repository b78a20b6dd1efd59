import { afterEach, expect, test, vi } from 'vitest';
import { RECENT_MAX, type Recent, readRecentList, withRecent } from './recent.ts';
import { keepDecisions, recentDecisions } from './recent-store.ts';

const recent = (query: string): Recent => ({
  query,
  scenario: null,
  isEdited: false,
  asOf: '2026-11',
  pick: 'fargate.alb.cloudformation',
  atMs: 1,
});
const queries = (list: readonly Recent[]) => list.map(({ query }) => query);

afterEach(() => vi.unstubAllGlobals());

test('the newest decision comes first, and the same one stands there once', () => {
  const list = ['need=waf.must', 'scenario=talk'].map(recent);
  expect(queries(withRecent(list, recent('scenario=talk'), null))).toEqual(['scenario=talk', 'need=waf.must']);
});

test('the steps of one visit leave one decision, not one each', () => {
  const list = withRecent([recent('scenario=talk')], recent('scenario=talk&need=waf.must'), null);
  const next = withRecent(list, recent('scenario=talk&need=waf.could'), 'scenario=talk&need=waf.must');
  expect(queries(next)).toEqual(['scenario=talk&need=waf.could', 'scenario=talk']);
});

test('never more than ten are kept, whoever wrote them', () => {
  let list: Recent[] = [];
  for (let index = 0; index < 30; index += 1) list = withRecent(list, recent(`name=a${index}`), null);
  expect(list).toHaveLength(RECENT_MAX);
  expect(list[0]?.query).toBe('name=a29');
  expect(readRecentList(JSON.stringify([...list, ...list]))).toHaveLength(RECENT_MAX);
});

test('what another hand wrote is left out', () => {
  expect(readRecentList('{')).toEqual([]);
  expect(readRecentList('{"query":"x"}')).toEqual([]);
  const odd = [null, 7, { query: 7 }, { ...recent('a'), asOf: 'soon' }, recent('scenario=talk')];
  expect(queries(readRecentList(JSON.stringify(odd)))).toEqual(['scenario=talk']);
});

test('a browser that blocks its storage forgets, and nothing breaks', () => {
  const blocked = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked });
  keepDecisions([recent('scenario=talk')]);
  expect(queries(recentDecisions())).toEqual(['scenario=talk']);
  keepDecisions([]);
  expect(recentDecisions()).toEqual([]);
});
