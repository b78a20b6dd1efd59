import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { contributions } from './explain.ts';
import { rank } from './rank.ts';

// The golden tables of the decision model ("The talk's scenario in February 2019", "The same scenario today").
function rankTalk(asOf: string, need = '') {
  const catalog = theCatalog();
  const parameters = { scenario: 'talk', 'as-of': asOf, ...(need && { need }) };
  const { choice, problems } = readChoice(Object.entries(parameters), vocabularyOf(catalog));
  expect(problems).toEqual([]);
  const needs = choice.needs.map((one) => ({ ...one, isMust: one.level === 'must' }));
  return rank(catalog, asOf, needs);
}

const oneDecimal = (fit: number) => Number(fit.toFixed(1));
const table = (ranking: ReturnType<typeof rankTalk>) =>
  ranking.ranking
    .filter(({ tier }) => tier !== 2)
    .map((row) => [
      row.id,
      row.rank,
      row.tier,
      oneDecimal(row.fit),
      row.cells.map(({ score }) => score),
      row.dominatedBy,
    ]);

test("in February 2019 the talk's own answer wins, and every figure is the decision model's", () => {
  const ranking = rankTalk('2019-02');
  expect(table(ranking)).toEqual([
    ['fargate.api-gateway-nlb.ecs-cli', 1, 0, 96.2, [2, 2, 2, 0, 2], null],
    ['ec2.api-gateway-nlb.ecs-cli', 2, 0, 92.3, [2, 2, 2, 0, 1], 'fargate.api-gateway-nlb.ecs-cli'],
    ['fargate.api-gateway-nlb.cloudformation', 3, 0, 90.4, [2, 2, 2, 1, 0], null],
    ['ec2.api-gateway-nlb.cloudformation', 4, 0, 86.5, [2, 2, 2, 1, -1], 'fargate.api-gateway-nlb.cloudformation'],
    ['fargate.alb.ecs-cli', 5, 1, 53.8, [0, -1, 1, 0, 2], null],
    ['ec2.alb.ecs-cli', 6, 1, 50.0, [0, -1, 1, 0, 1], 'fargate.alb.ecs-cli'],
    ['fargate.alb.cloudformation', 7, 1, 48.1, [0, -1, 1, 1, 0], null],
    ['ec2.alb.cloudformation', 8, 1, 44.2, [0, -1, 1, 1, -1], 'fargate.alb.cloudformation'],
  ]);
  expect(ranking).toMatchObject({
    winner: 'fargate.api-gateway-nlb.ecs-cli',
    leaders: ['fargate.api-gateway-nlb.ecs-cli'],
    rival: 'fargate.api-gateway-nlb.cloudformation',
    winnerMaintained: null,
  });
});

test('in February 2019 service discovery is ruled out by the API product, and by nothing else', () => {
  const ruledOut = rankTalk('2019-02').ranking.filter(({ tier }) => tier === 2);
  expect(ruledOut.map(({ id }) => id).sort()).toEqual([
    'ec2.service-discovery.cloudformation',
    'ec2.service-discovery.ecs-cli',
    'fargate.service-discovery.cloudformation',
    'fargate.service-discovery.ecs-cli',
  ]);
  for (const row of ruledOut) {
    expect(row).toMatchObject({ rank: null, tied: false, blockedBy: [{ requirement: 'api-product', fact: 'F03' }] });
  }
});

test("the winner's waterfall in February 2019 has the bars of the decision model", () => {
  const winner = rankTalk('2019-02').ranking[0];
  const bars = contributions(winner?.cells ?? []).map(({ requirement, points }) => [requirement, oneDecimal(points)]);
  expect(bars).toEqual([
    ['api-product', 15.4],
    ['token-authz', 15.4],
    ['private-tasks', 7.7],
    ['svc-to-svc', 0],
    ['tear-down', 7.7],
  ]);
});

test('today CloudFormation comes first with 100.0 before ecs-cli with 98.1', () => {
  const ranking = rankTalk('2026-11');
  expect(ranking.winner).toBe('fargate.api-gateway-nlb.cloudformation');
  expect(table(ranking).map(([id, rank, tier, fit]) => [id, rank, tier, fit])).toEqual([
    ['fargate.api-gateway-nlb.cloudformation', 1, 0, 100.0],
    ['fargate.api-gateway-nlb.ecs-cli', 2, 0, 98.1],
    ['ec2.api-gateway-nlb.cloudformation', 3, 0, 96.2],
    ['ec2.api-gateway-nlb.ecs-cli', 4, 0, 94.2],
    ['fargate.alb.cloudformation', 5, 0, 73.1],
    ['fargate.alb.ecs-cli', 6, 0, 71.2],
    ['ec2.alb.cloudformation', 7, 0, 69.2],
    ['ec2.alb.ecs-cli', 8, 0, 67.3],
  ]);
});

test('today, with maintained tools as a should, ecs-cli falls to 85.0', () => {
  const ranking = rankTalk('2026-11', 'maintained.should');
  expect(table(ranking).map(([id, rank, tier, fit]) => [id, rank, tier, fit])).toEqual([
    ['fargate.api-gateway-nlb.cloudformation', 1, 0, 96.7],
    ['ec2.api-gateway-nlb.cloudformation', 2, 0, 93.3],
    ['fargate.api-gateway-nlb.ecs-cli', 3, 0, 85.0],
    ['ec2.api-gateway-nlb.ecs-cli', 4, 0, 81.7],
    ['fargate.alb.cloudformation', 5, 0, 73.3],
    ['ec2.alb.cloudformation', 6, 0, 70.0],
    ['fargate.alb.ecs-cli', 7, 0, 61.7],
    ['ec2.alb.ecs-cli', 8, 0, 58.3],
  ]);
  expect(ranking.ranking[1]?.dominatedBy).toBe('fargate.api-gateway-nlb.cloudformation');
});

test('today, with maintained tools as a must, ecs-cli is ruled out', () => {
  const { ranking } = rankTalk('2026-11', 'maintained.must');
  for (const row of ranking.filter(({ pick }) => pick.deploy === 'ecs-cli')) {
    expect(row.tier).toBe(2);
    expect(row.blockedBy).toContainEqual({ requirement: 'maintained', fact: 'F64' });
  }
});

test('a winner with a retired part stands beside the best one without', () => {
  const ranking = rankTalk('2026-11', 'compose.4');
  expect(ranking.winner).toBe('fargate.api-gateway-nlb.ecs-cli');
  expect(ranking.winnerMaintained).toBe('fargate.api-gateway-nlb.cloudformation');
});
