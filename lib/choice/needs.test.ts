import { expect, test } from 'vitest';
import { writeNeeds } from './needs.ts';
import { NEED_FORMS, readNeeds } from './read-needs.ts';
import type { Vocabulary } from './vocabulary.ts';

const vocabulary: Vocabulary = {
  version: '2026-11',
  firstMonth: '2019-02',
  newestMonth: '2026-11',
  checked: '2026-11-22',
  requirements: ['waf', 'docs', 'iac', 'svc-to-svc'],
  turnsDiscoveryOn: ['svc-to-svc'],
  scenarios: {
    shop: [
      { requirement: 'waf', level: 'must' },
      { requirement: 'iac', level: 'could' },
    ],
  },
  options: [],
  combinations: ['a.b.c'],
};
const read = (text: string, scenario: string | null = null) => readNeeds(scenario, text, vocabulary);
const codes = (text: string) => read(text).problems.map(({ code }) => code);

test('a need is a level, a weight, or a level with a weight of its own', () => {
  expect(read('waf.must,docs.2.5,iac.should.10').needs).toEqual([
    { requirement: 'waf', level: 'must', weight: 4 },
    { requirement: 'docs', level: null, weight: 2.5 },
    { requirement: 'iac', level: 'should', weight: 10 },
  ]);
});

test('every form that a message shows can be written', () => {
  const written = NEED_FORMS.map((form) =>
    form.replace('<id>', 'waf').replace('<level>', 'must').replace('<0–10>', '2.5'),
  );
  expect(written).toContain('waf.must.2.5');
  for (const entry of written) expect([entry, codes(entry)]).toEqual([entry, []]);
});

test('a must with a small weight still gates', () => {
  expect(read('waf.must.0.5').needs).toEqual([{ requirement: 'waf', level: 'must', weight: 0.5 }]);
});

test('a weight alone never gates, even that of a must', () => {
  expect(read('waf.4').needs).toEqual([{ requirement: 'waf', level: null, weight: 4 }]);
});

test('weight 0 and none drop a need', () => {
  expect(read('waf.0,docs.must.0,iac.none,svc-to-svc.0.0000')).toEqual({ needs: [], problems: [] });
});

test('need adds to a scenario, replaces its entries and removes them', () => {
  expect(read('docs.should', 'shop').needs.map(({ requirement }) => requirement)).toEqual(['waf', 'docs', 'iac']);
  expect(read('waf.could', 'shop').needs[0]).toEqual({ requirement: 'waf', level: 'could', weight: 1 });
  expect(read('waf.none', 'shop').needs).toEqual([{ requirement: 'iac', level: 'could', weight: 1 }]);
});

test('needs stand in the order of the vocabulary, however they were written', () => {
  expect(read('svc-to-svc.must,waf.could')).toEqual(read('waf.could,svc-to-svc.must'));
});

test.for([
  'waf.10.1',
  'waf.11',
  'waf.1.23456',
  'waf.must.',
  'waf.must.x',
  'waf.must.-1',
  'waf.1e1',
  'waf.1.',
  'waf.must.must',
  'waf.0x2',
])('%s has a weight that cannot be used', (entry) => {
  expect(codes(entry)).toEqual(['need-weight']);
});

test.for(['waf', '.must', 'waf.', 'waf.shall', 'waf.-1', 'waf.+1', 'waf.MUST', 'waf. must', 'waf.Infinity', 'waf..5'])(
  '%s is not a need',
  (entry) => {
    expect(codes(entry)).toEqual(['need-form']);
    expect(read(entry).problems[0]?.allowed).toEqual(NEED_FORMS);
  },
);

test.for(['unknown.must', '__proto__.must', 'constructor.must', ' waf.must', 'WAF.must'])(
  '%s names no requirement',
  (entry) => {
    const { needs, problems } = read(entry);
    expect(needs).toEqual([]);
    expect(problems).toEqual([{ field: 'need', code: 'need-unknown', value: entry, allowed: vocabulary.requirements }]);
  },
);

test('a requirement twice is a problem, and its first entry counts', () => {
  expect(read('waf.must,waf.could')).toEqual({
    needs: [{ requirement: 'waf', level: 'must', weight: 4 }],
    problems: [{ field: 'need', code: 'need-twice', value: 'waf' }],
  });
});

test('`only` takes away what the scenario brings along, wherever it stands, and is written where it is shorter', () => {
  const docs = { requirement: 'docs', level: 'must' as const, weight: 4 };
  for (const text of ['only,docs.must', 'docs.must,only']) {
    expect(read(text, 'shop')).toEqual({ needs: [docs], problems: [] });
    expect(read(text)).toEqual({ needs: [docs], problems: [] });
  }
  expect(read('only', 'shop')).toEqual({ needs: [], problems: [] });
  expect(writeNeeds('shop', [docs], vocabulary)).toBe('only,docs.must');
  expect(writeNeeds('shop', [], vocabulary)).toBe('only');
});

test('a scenario alone writes nothing, a change writes only itself', () => {
  const { needs } = read('', 'shop');
  expect(writeNeeds('shop', needs, vocabulary)).toBe('');
  expect(writeNeeds('shop', [...needs, { requirement: 'docs', level: null, weight: 2.5 }], vocabulary)).toBe(
    'docs.2.5',
  );
  expect(writeNeeds('shop', needs.slice(1), vocabulary)).toBe('waf.none');
  expect(writeNeeds(null, needs, vocabulary)).toBe('waf.must,iac.could');
});
