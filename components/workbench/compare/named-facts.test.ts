import { expect, test } from 'vitest';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { weighed } from '#lib/choice/needs.ts';
import { compare } from '#lib/scoring/comparison.ts';
import { rank } from '#lib/scoring/rank.ts';
import { namedFacts } from './named-facts.ts';

const catalog = localizeCatalog(theCatalog(), 'en');
const named = (...requirements: string[]) => {
  const needs = requirements.map((requirement) => ({ requirement, level: 'should' as const, weight: 2 }));
  const ranking = rank(catalog, '2026-11', weighed(needs));
  const ids = ['fargate.alb.cloudformation', 'ec2.alb.cloudformation'];
  return namedFacts(compare(ranking, ids), catalog.facts, { asOf: '2026-11', needs });
};

test('a fact against instances is named beside them, whether or not a need weighs it', () => {
  const OWN_WORK = 'F23';
  expect(named()).toContain(OWN_WORK);
  expect(named('audit')).toEqual(expect.arrayContaining([OWN_WORK, 'F32']));
});

test('a fact about none of the compared is not named', () => {
  const API_GATEWAY = catalog.facts.find(({ option }) => option === 'api-gateway-nlb')?.id;
  expect(API_GATEWAY).toBeDefined();
  expect(named('audit')).not.toContain(API_GATEWAY);
});
