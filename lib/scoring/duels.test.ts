import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { duels } from './duels.ts';
import { rank } from './rank.ts';

const catalog = theCatalog();
const needs = needsOfScenario('talk', vocabularyOf(catalog));
const { ranking } = rank(catalog, '2019-02', weighed(needs));
const sentence = ({ option, other, over, isByMust, because }: ReturnType<typeof duels>[number]) => [
  option,
  other,
  Number(over.toFixed(1)),
  isByMust,
  because.map(({ requirement }) => requirement),
];

test("the talk's three duels: the option that wins each factor, by how much, and why", () => {
  expect(duels(ranking, { launch: 'fargate', balance: 'api-gateway-nlb', deploy: 'ecs-cli' }).map(sentence)).toEqual([
    ['fargate', 'ec2', 3.8, false, ['tear-down']],
    ['api-gateway-nlb', 'alb', 42.3, true, ['token-authz', 'api-product', 'private-tasks']],
    ['ecs-cli', 'cloudformation', 5.8, false, ['tear-down', 'svc-to-svc']],
  ]);
});

test('a pick that is not the best is behind in its duels', () => {
  const [launch, balance, deploy] = duels(ranking, { launch: 'ec2', balance: 'alb', deploy: 'cloudformation' });
  expect([launch?.over, balance?.over, deploy?.over].map((over) => (over ?? 0) < 0)).toEqual([true, true, true]);
  expect(balance?.isByMust).toBe(true);
});

test('a factor with a single option has no duel', () => {
  const only = ranking.filter(({ pick }) => pick.launch === 'fargate' && pick.deploy === 'ecs-cli');
  const pick = { launch: 'fargate', balance: 'alb', deploy: 'ecs-cli' };
  expect(duels(only, pick).map(({ dimension }) => dimension)).toEqual(['balance']);
});
