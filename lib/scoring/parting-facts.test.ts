import { expect, test } from 'vitest';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { partingFacts } from './parting-facts.ts';

const { facts } = localizeCatalog(theCatalog(), 'en');
const pick = (launch: string, balance: string, deploy: string) => ({ launch, balance, deploy });
const ecsCli = pick('fargate', 'api-gateway-nlb', 'ecs-cli');
const cloudFormation = pick('fargate', 'api-gateway-nlb', 'cloudformation');

test('in 2019 ecs-cli and CloudFormation part on deleting stacks by the two sides of the export lock', () => {
  expect(partingFacts(facts, 'tear-down', '2019-02', [ecsCli, cloudFormation])).toEqual(['F18', 'F17']);
});

test('what speaks of both alike parts nothing', () => {
  expect(partingFacts(facts, 'token-authz', '2019-02', [ecsCli, cloudFormation])).toEqual([]);
});

test('a fact that no longer holds is not named', () => {
  const onAlb = pick('fargate', 'alb', 'ecs-cli');
  expect(partingFacts(facts, 'token-authz', '2019-02', [ecsCli, onAlb])).toContain('F05');
  expect(partingFacts(facts, 'token-authz', '2026-11', [ecsCli, onAlb])).not.toContain('F05');
});
