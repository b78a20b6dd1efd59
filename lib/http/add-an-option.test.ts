import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeBundle } from '#lib/bundle/compose.ts';
import { openFragments } from '#lib/bundle/fragments.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { readBeyond, readCatalog } from '#lib/catalog/read.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { catalogAnswer } from './catalog-answer.ts';
import { rankChoice } from './decide.ts';

// The product's own content and one folder more: all that someone adds who follows ARCHITECTURE.md's recipe.
const root = mkdtempSync(path.join(tmpdir(), 'templates-'));
cpSync(path.join(process.cwd(), 'templates'), root, { recursive: true });
cpSync(path.join(import.meta.dirname, 'fixtures/nlb'), path.join(root, 'balance/nlb'), { recursive: true });
const catalog = readCatalog(root);
const withNlb = combinations(catalog).filter(({ pick }) => pick.balance === 'nlb');

afterAll(() => rmSync(root, { recursive: true }));

function choiceOf(need?: string) {
  const needs = need === undefined ? [] : [{ requirement: need, level: 'must' as const, weight: 4 }];
  return { asOf: '2026-11', scenario: null, needs, pick: null, settings: {} };
}

test('a fourth way of load balancing makes sixteen combinations out of twelve', () => {
  expect(combinations(catalog)).toHaveLength(16);
  expect(withNlb.map(({ id }) => id)).toEqual([
    'ec2.nlb.cloudformation',
    'ec2.nlb.ecs-cli',
    'fargate.nlb.cloudformation',
    'fargate.nlb.ecs-cli',
  ]);
});

test('every combination with it composes, its listener before the service', () => {
  const settings = resolveSettings(choiceOf(), vocabularyOf(catalog));
  for (const { pick } of withNlb) {
    const rest = { asOf: '2026-11', link: '/', manifest: {}, ruledOut: null, retired: null };
    const files = composeBundle({ catalog, fragments: openFragments(root), pick, settings, ...rest });
    const template = files.find((file) => file.path === 'template.yaml')?.content ?? '';
    expect(template).toContain('Type: AWS::ElasticLoadBalancingV2::Listener');
    const service = parse(template, { logLevel: 'silent' }).Resources.WebService;
    if (service) expect(service.DependsOn).toContain('WebPublicNlbListener');
    else expect(files.find((file) => file.path === 'deploy.sh')?.content).toContain('--target-groups');
  }
});

test('it is ranked by its facts: nobody else has both WebSocket and gRPC by a documented word of its own', () => {
  const { ranking } = rankChoice(catalog, choiceOf('realtime-ext'));
  const nlb = ranking.filter(({ pick }) => pick.balance === 'nlb');
  expect(nlb.map(({ cells }) => cells[0]?.facts)).toEqual([['F90'], ['F90'], ['F90'], ['F90']]);
  expect(nlb.map(({ fit }) => fit)).toEqual([100, 100, 100, 100]);
});

test('the catalogue lists it between its neighbours', () => {
  const listed = catalogAnswer(catalog, readBeyond(root)).options.filter(({ dimension }) => dimension === 'balance');
  expect(listed.map(({ id }) => id)).toEqual(['alb', 'api-gateway-nlb', 'nlb', 'service-discovery']);
});
