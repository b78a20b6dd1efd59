import type { Text } from '#lib/catalog/schema.ts';
import type { PartLook } from './graph-shape.ts';

/** A part that the template names and does not make. */
export type OutsidePart = PartLook & { id: string; sentence: Text };

/** What the template names and does not make. */
export const OUTSIDE: Readonly<Record<'client' | 'caller' | 'registry' | 'secrets' | 'stack' | 'tool', OutsidePart>> = {
  client: {
    id: 'client',
    role: 'client',
    place: 'client',
    label: { ja: 'クライアント', en: 'Client' },
    sentence: { ja: 'インターネットの向こうから呼び出す側です。', en: 'Whoever calls over the internet.' },
  },
  caller: {
    id: 'caller',
    role: 'caller',
    place: 'private',
    label: { ja: '呼び出す側', en: 'Caller' },
    sentence: {
      ja: 'VPCの中から名前で呼び出す、ほかのサービスです。',
      en: 'Another service inside the VPC that calls by name.',
    },
  },
  registry: {
    id: 'registry',
    role: 'registry',
    place: 'region',
    label: { ja: 'コンテナイメージ', en: 'Image registry' },
    icon: 'ecr',
    sentence: { ja: 'イメージを取ってくるレジストリです。', en: 'The registry from which the images are pulled.' },
  },
  secrets: {
    id: 'secrets',
    role: 'secrets',
    place: 'region',
    label: { ja: 'シークレット', en: 'Secrets' },
    icon: 'secrets-manager',
    sentence: {
      ja: 'タスクの起動時に値を渡すシークレットとパラメータです。',
      en: 'The secrets and parameters whose values a task gets when it starts.',
    },
  },
  stack: {
    id: 'stack',
    role: 'stack',
    place: 'deploy',
    label: { ja: 'CloudFormation', en: 'CloudFormation' },
    icon: 'cloudformation',
    dimension: 'deploy',
    sentence: {
      ja: 'テンプレートのすべてのリソースを1つのスタックで作ります。',
      en: 'One stack makes every resource of the template.',
    },
  },
  tool: {
    id: 'tool',
    role: 'tool',
    place: 'deploy',
    label: { ja: 'デプロイツール', en: 'Deploy tool' },
    dimension: 'deploy',
    sentence: {
      ja: 'スタックの出力を読み取り、ECSサービスを作ります。',
      en: 'Reads the outputs of the stack and makes the ECS services.',
    },
  },
};
