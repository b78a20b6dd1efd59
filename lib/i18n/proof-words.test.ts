import { expect, test } from 'vitest';
import { dictionaryOf } from './dictionaries.ts';
import { proofVariants, toolName } from './proof-words.ts';

const ja = dictionaryOf('ja').how;
const en = dictionaryOf('en').how;

test('variants are named in words, two together as two, and those drawn at random by their number', () => {
  const all = ['plain', 'three-discovery', 'vpc-link-v1', 'plain', 'mixed-1', 'mixed-64'];
  expect(proofVariants(all, en)).toEqual([
    'default settings',
    'three services + service discovery',
    'VPC link V1',
    '2 drawn from all settings',
  ]);
  expect(proofVariants(all, ja)).toEqual([
    '既定の設定',
    '3つのサービス + サービスディスカバリ',
    'VPCリンクV1',
    '全設定から抽出した2種類',
  ]);
});

test('the local AWS is named in the language of the page, a product by its own name', () => {
  const deployed = { id: 'deployed', name: 'template deployed on a local AWS (moto)' };
  expect(toolName(deployed, ja.tools)).toBe('ローカルのAWS(moto)へのデプロイ');
  expect(toolName({ id: 'cfn-lint', name: 'cfn-lint' }, ja.tools)).toBe('cfn-lint');
});
