import { expect, test } from 'vitest';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { compare } from './comparison.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import { rank } from './rank.ts';

const catalog = theCatalog();
const needs = needsOfScenario('talk', vocabularyOf(catalog));
const ranking = rank(catalog, '2019-02', weighed(needs));
const WINNER = 'fargate.api-gateway-nlb.ecs-cli';
const RIVAL = 'fargate.api-gateway-nlb.cloudformation';
const RULED_OUT = 'fargate.service-discovery.cloudformation';

test('combinations stand side by side in the order asked for, each at most once and at most four', () => {
  const ids = ranking.ranking.map(({ id }) => id);
  const asked = (...names: string[]) => compare(ranking, names).combinations.map(({ id }) => id);
  expect(asked(RIVAL, WINNER)).toEqual([RIVAL, WINNER]);
  expect(asked(RIVAL, WINNER, RIVAL, 'no.such.one')).toEqual([RIVAL, WINNER]);
  expect(asked(...ids)).toEqual(ids.slice(0, 4));
});

test('what they differ in is marked, with the points of each', () => {
  const { requirements } = compare(ranking, [WINNER, RIVAL]);
  expect(requirements.filter(({ differs }) => differs).map(({ requirement }) => requirement)).toEqual([
    'svc-to-svc',
    'tear-down',
  ]);
  const [own, other] = requirements.find(({ requirement }) => requirement === 'tear-down')?.cells ?? [];
  expect([own?.score, own?.points.toFixed(1), own?.facts, other?.score]).toEqual([2, '7.7', ['F20', 'F17'], 0]);
});

test('the table pastes into a pull request, in both languages', () => {
  const table = (locale: 'ja' | 'en') =>
    comparisonMarkdown(compare(ranking, [WINNER, RIVAL, RULED_OUT]), needs, localizeCatalog(catalog, locale), locale, [
      { head: 'Monthly | cost', texts: ['$1', '$2', '$3'] },
    ]).split('\n');
  const [head, rule, fit, place, api, , , calls] = table('en');
  expect(head).toBe(
    '| Architecture | Fargate × API Gateway + NLB × ecs-cli | Fargate × API Gateway + NLB × CloudFormation | Fargate × Service discovery × CloudFormation |',
  );
  expect(rule).toBe('| --- | --- | --- | --- |');
  expect(fit).toBe('| Fit | 96.2 | 90.4 | 34.6 (ruled out) |');
  expect(place).toBe('| Rank | 1 | 3 | – |');
  expect(api).toMatch(/\(must\) \| \+2 \[F01\] \| \+2 \[F01\] \| cannot \[F03\] \|$/);
  expect(calls).toMatch(/\(could\) \| 0 \[F13, F14\] \| \+1 \[F13\] \| \+2 \[F11\] \|$/);
  expect(table('en').at(-2)).toBe('| Monthly \\| cost | $1 | $2 | $3 |');
  expect(table('ja')[2]).toBe('| 適合度 | 96.2 | 90.4 | 34.6 (対象外) |');
});
