import { expect, test } from 'vitest';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { weighed } from '#lib/choice/needs.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { differenceWordsOf } from '#lib/i18n/difference-words.ts';
import { rank } from '#lib/scoring/rank.ts';
import { differenceBetween } from './difference.ts';
import { differenceSentences } from './difference-sentences.ts';
import type { HeldDecision } from './held-decision.ts';

const catalog = theCatalog();

function decided(query: string): HeldDecision {
  const { choice, problems } = readChoice(new URLSearchParams(query), vocabularyOf(catalog));
  expect(problems).toEqual([]);
  const ranking = rank(catalog, choice.asOf, weighed(choice.needs));
  const id = choice.pick ?? ranking.winner;
  const picked = ranking.ranking.find((row) => row.id === id) ?? null;
  return { asOf: choice.asOf, needs: choice.needs, ranking, picked, isByHand: choice.pick !== null };
}

function told(from: string, to: string, locale: Locale = 'en'): string[] {
  const [one, other] = [decided(from), decided(to)];
  const telling = {
    names: localizeCatalog(catalog, locale),
    words: differenceWordsOf(locale),
    dimensions: dictionaryOf(locale).dimension,
    locale,
  };
  return differenceSentences(differenceBetween(catalog.facts, one, other), one, other, telling);
}
const TALK = 'scenario=talk&as-of=2019-02';
const TODAY = 'scenario=talk';

test("the talk's decision and today's, as a person would say it", () => {
  expect(told(TALK, TODAY)).toEqual([
    'Deploy method ecs-cli → CloudFormation between Feb 2019 and Nov 2026, because “Frequent tear-down” no longer favours ecs-cli.',
    'Since May 2026: Where nothing is exported there is no lock: put everything in one template, or refer weakly with Fn::GetStackOutput. [F19-cloudformation]',
    'What now tips the balance towards CloudFormation is “Calls between services”.',
    expect.stringContaining('its repository was archived on 19 November 2025'),
  ]);
});

test('the same in Japanese', () => {
  expect(told(TALK, TODAY, 'ja')).toEqual([
    '2019年2月と2026年11月を比べると、デプロイ方法がecs-cliからCloudFormationに変わりました。「頻繁な作り直し」がecs-cliの強みではなくなったためです。',
    expect.stringContaining('2026年5月から: 何もエクスポートしなければ'),
    'いまCloudFormationの決め手になるのは「サービス間の呼び出し」です。',
    expect.stringContaining('2025年11月19日にアーカイブされました'),
  ]);
});

test('a requirement that fell is the reason, where it alone carried the former answer', () => {
  // The decision model: ecs-cli leads while tear-down weighs more than half of the calls between services.
  const asked = `${TALK}&need=svc-to-svc.should.3`;
  expect(told(asked, `${asked},tear-down.could`)[0]).toBe(
    'Deploy method ecs-cli → CloudFormation, because “Frequent tear-down” fell from should to could.',
  );
});

test('where two requirements together turn it, both are named, the heavier first', () => {
  expect(told(TALK, `${TALK}&need=svc-to-svc.must,tear-down.could`)).toEqual([
    'Deploy method ecs-cli → CloudFormation, because “Calls between services” rose from could to must and “Frequent tear-down” fell from should to could.',
  ]);
});

test('a must that one option cannot meet is the reason, with the fact that says so', () => {
  const [sentence, fact] = told(TALK, `${TALK}&need=gpu-host.must`);
  expect(sentence).toBe(
    'Launch type Fargate → EC2, because “GPU or host access” was added as a must, which Fargate cannot meet.',
  );
  expect(fact).toMatch(/GPU.*\[F\d+/);
});

test('a tool given up between two months is the reason, by the fact of that month', () => {
  const asked = 'scenario=talk&need=maintained.must';
  expect(told(`${asked}&as-of=2020-01`, asked)[0]).toMatch(
    /ecs-cli → CloudFormation between Jan 2020 and Nov 2026, because/,
  );
});

test('a pick by hand is called one, and what the ranking would say stands beside it', () => {
  expect(told(TALK, `${TALK}&pick=fargate.alb.ecs-cli`)).toEqual([
    'Load balancing API Gateway + NLB → ALB, because it was picked by hand.',
    'The ranking alone would say Fargate × API Gateway + NLB × ecs-cli.',
  ]);
});

test('factors that were picked by hand together are told in one sentence', () => {
  const byHand = `${TALK}&pick=ec2.alb.ecs-cli`;
  expect(told(TALK, byHand)[0]).toBe(
    'Launch type Fargate → EC2 and Load balancing API Gateway + NLB → ALB, because they were picked by hand.',
  );
  expect(told(TALK, byHand, 'ja')[0]).toBe(
    '起動タイプがFargateからEC2に、負荷分散がAPI Gateway + NLBからALBに変わりました。いずれも手で選んだためです。',
  );
  expect(told(TALK, 'scenario=talk&as-of=2020-01&pick=ec2.alb.cloudformation')[0]).toBe(
    'Launch type Fargate → EC2, Load balancing API Gateway + NLB → ALB and Deploy method ecs-cli → CloudFormation between Feb 2019 and Jan 2020, because they were picked by hand.',
  );
});

test('a reason of its own keeps a sentence of its own', () => {
  expect(told(TALK, `${TODAY}&pick=fargate.alb.cloudformation`).slice(0, 2)).toEqual([
    'Load balancing API Gateway + NLB → ALB between Feb 2019 and Nov 2026, because it was picked by hand.',
    'Deploy method ecs-cli → CloudFormation, because “Frequent tear-down” no longer favours ecs-cli.',
  ]);
});

test('the same decision differs in nothing, and says so', () => {
  expect(told(TALK, TALK)).toEqual([
    'Nothing that counts differs: both decide for Fargate × API Gateway + NLB × ecs-cli.',
  ]);
});

test('an answer that stays says what changed all the same', () => {
  expect(told(TALK, `${TALK}&need=maintained.should`)).toEqual([
    'The answer stays Fargate × API Gateway + NLB × ecs-cli.',
    'What changed: “Maintained tools” was added as a should.',
  ]);
});

test('requirements that went the same way are told together', () => {
  expect(told(TODAY, 'need=gpu-host.must')).toContain(
    'What changed: “API as a product”, “Token authorization”, “Private subnets”, “Calls between services” and “Frequent tear-down” were dropped; “GPU or host access” was added as a must.',
  );
  expect(told(TODAY, 'need=gpu-host.must', 'ja')).toContain(
    '違いは、「製品としてのAPI提供」「トークンによる認可」「プライベートサブネット」「サービス間の呼び出し」「頻繁な作り直し」が要件から外れたこと、「GPU・ホスト機能」が「必須」として加わったことです。',
  );
});

test('without a single answer on one side nothing is made up', () => {
  expect(told('as-of=2019-02', TALK)[0]).toBe(
    'There was no single answer before; now it is Fargate × API Gateway + NLB × ecs-cli.',
  );
  expect(told(TALK, 'as-of=2019-02')[0]).toBe(
    'It was Fargate × API Gateway + NLB × ecs-cli; now there is no single answer.',
  );
  expect(told('as-of=2019-02', 'as-of=2019-02')).toEqual([
    'Nothing that counts differs, and neither has a single answer.',
  ]);
});

test("between the talk and today, the combinations that moved are those of the model's two tables", () => {
  const { ranks, facts } = differenceBetween(catalog.facts, decided(TALK), decided(TODAY));
  const moved = ranks.find(({ id }) => id === 'fargate.api-gateway-nlb.cloudformation');
  expect([moved?.from.rank, moved?.to.rank]).toEqual([3, 1]);
  const ended = facts.flatMap((change) => change.ended?.id ?? []);
  expect(ended).toEqual(expect.arrayContaining(['F05', 'F14', 'F18']));
});
