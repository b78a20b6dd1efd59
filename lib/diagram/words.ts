import type { Text } from '#lib/catalog/schema.ts';
import type { EdgeKind } from './graph-shape.ts';

export const LANE_WORD: Text = { ja: 'デプロイ', en: 'Deployment' };

/** What a service is, by what its tasks run on. */
export const SERVICE_WORDS: Readonly<Record<'fargate' | 'instances', Text>> = {
  fargate: { ja: 'ECSサービス(Fargate)', en: 'ECS on Fargate' },
  instances: { ja: 'ECSサービス', en: 'ECS service' },
};

/** What an arrow of each kind means. */
export const KIND_WORDS: Readonly<Record<EdgeKind, Text>> = {
  request: { ja: 'リクエスト', en: 'requests' },
  check: { ja: '検査', en: 'checks' },
  name: { ja: '名前による呼び出し', en: 'calls by name' },
  secret: { ja: 'シークレット', en: 'secrets' },
  logs: { ja: 'ログ', en: 'logs' },
  image: { ja: 'イメージ、ログなど外への通信', en: 'images, logs: outgoing' },
  deploy: { ja: 'デプロイ', en: 'deployment' },
};
