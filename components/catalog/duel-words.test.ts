import { expect, test } from 'vitest';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { whyEn } from '#lib/i18n/why-en.ts';
import { whyJa } from '#lib/i18n/why-ja.ts';
import { duels } from '#lib/scoring/duels.ts';
import { rank } from '#lib/scoring/rank.ts';
import { duelSentence } from './duel-words.ts';

const catalog = theCatalog();
const needs = weighed(needsOfScenario('talk', vocabularyOf(catalog)));
const { ranking } = rank(catalog, '2019-02', needs);
const said = (launch: string, deploy: string, words: typeof whyEn | typeof whyJa, locale: 'en' | 'ja') =>
  duels(ranking, { launch, balance: 'api-gateway-nlb', deploy }).map((duel) =>
    duelSentence(localizeCatalog(catalog, locale), duel, words),
  );

test('the talk’s answer wins its three duels, one of them by a must', () => {
  expect(said('fargate', 'ecs-cli', whyEn, 'en')).toEqual([
    'Fargate over EC2 by 3.8 points',
    'API Gateway + NLB before ALB: a must decides',
    'ecs-cli over CloudFormation by 5.8 points',
  ]);
});

test('劣る選択肢を選んでも、上回る側が先に書かれる', () => {
  const [launch, , deploy] = said('ec2', 'cloudformation', whyJa, 'ja');
  expect(launch).toBe('FargateがEC2を3.8点上回る');
  expect(deploy).toBe('ecs-cliがCloudFormationを5.8点上回る');
});
