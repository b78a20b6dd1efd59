import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { comparedByDefault } from './compared.ts';
import { rank } from './rank.ts';

const catalog = theCatalog();
const needs = weighed(needsOfScenario('talk', vocabularyOf(catalog)));
const ranking = rank(catalog, '2019-02', needs);
const WINNER = 'fargate.api-gateway-nlb.ecs-cli';

test('before anyone chooses, first place stands beside what comes nearest to it', () => {
  expect(comparedByDefault(ranking, WINNER)).toEqual([WINNER, 'fargate.api-gateway-nlb.cloudformation']);
});

test('a pick made by hand stands beside first place', () => {
  expect(comparedByDefault(ranking, 'ec2.alb.ecs-cli')).toEqual(['ec2.alb.ecs-cli', WINNER]);
});

test('without needs there still are two to look at', () => {
  expect(comparedByDefault(rank(catalog, '2019-02', []), undefined)).toHaveLength(2);
});
