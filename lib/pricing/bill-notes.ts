import type { Text } from '#lib/catalog/schema.ts';
import type { BillInput, BillLine } from './bill.ts';
import { hasInstances } from './task-charges.ts';

/** A sentence beside a bill, by a name that tests and pages can hold on to. */
export type Note = { id: string; text: Text };

const has = (lines: readonly BillLine[], ...ids: readonly string[]) => lines.some(({ id }) => ids.includes(id));

/** Fargate Spot is cheaper by at most so much, says AWS; the price itself moves. */
const SPOT_UP_TO = 0.7;

function spotNote({ settings }: BillInput, lines: readonly BillLine[]): Note[] {
  const fargateUsd = lines
    .filter(({ id }) => id.startsWith('fargate-'))
    .reduce((sum, line) => sum + line.perMonthUsd, 0);
  if (settings.spot <= 0 || fargateUsd === 0) return [];
  const upTo = (fargateUsd * SPOT_UP_TO * settings.spot) / 100;
  return [
    {
      id: 'spot',
      text: {
        ja: `タスクの${settings.spot}%はFargate Spotです。料金は最大70%安くなりますが変動するため、ここではオンデマンド料金で数えています。安くなるのは月に多くても$${upTo.toFixed(2)}です。`,
        en: `${settings.spot}% of the tasks run on Fargate Spot: up to −70%, and the price varies. The bill counts the on-demand price; Spot takes off at most $${upTo.toFixed(2)} a month.`,
      },
    },
  ];
}

const COUNTED = {
  connections: {
    ja: 'ロードバランサーのキャパシティーユニットは、新しい接続と転送量から数えています。指定がなければ、リクエストごとに新しい接続を開く最も高い場合です。',
    en: 'Capacity units of the load balancer follow from new connections and traffic; unless said otherwise every request opens a connection, the dearest case.',
  },
  insights: {
    ja: 'Container Insightsのメトリクスの数は、クラスターとサービスとタスク定義の数からの見積もりです。数は未確認です。',
    en: 'How many metrics Container Insights keeps is an estimate from the number of clusters, services and task definitions; not confirmed.',
  },
  traces: {
    ja: 'X-Rayのトレースは、既定のサンプリング(毎秒最初の1リクエストと、残りの5%)で数えています。',
    en: 'Traces are counted by the default sampling of X-Ray: the first request of each second, and 5% of the others.',
  },
  'firewall-logs': {
    ja: 'AWS WAFのログは、1リクエストあたり2 kBとして見積もっています。この大きさは未確認です。',
    en: 'Logs of AWS WAF are estimated at 2 kB a request; that size is not confirmed.',
  },
  authorizer: {
    ja: 'オーソライザーは、結果をキャッシュせずにすべてのリクエストで呼ぶものとして数えています。',
    en: 'The authorizer is counted as called for every request, without caching its answers.',
  },
} as const satisfies Record<string, Text>;

const NOT_COUNTED = {
  zones: {
    ja: 'アベイラビリティーゾーン間のデータ転送',
    en: 'data transfer between Availability Zones',
  },
  'free-tier': { ja: '無料利用枠', en: 'the free tier' },
  savings: {
    ja: 'Savings Plansとリザーブドインスタンスの割引',
    en: 'discounts of Savings Plans and reserved instances',
  },
  volume: { ja: 'データ転送の大量利用の割引(10 TBから)', en: 'volume discounts of data transfer (from 10 TB)' },
  'stored-images': { ja: 'コンテナイメージの保存と転送', en: 'storing and moving container images' },
  scaling: {
    ja: 'デプロイやスケールアウトの間だけ増えるタスクとインスタンス',
    en: 'tasks and instances that are there during a deployment or a peak only',
  },
  credits: { ja: 'バースト可能なインスタンスの追加CPUクレジット', en: 'surplus CPU credits of burstable instances' },
  dns: { ja: 'DNSクエリとディスカバリの呼び出し', en: 'DNS queries and discovery calls' },
  'key-calls': { ja: 'KMSとSecrets Managerの呼び出し', en: 'calls to KMS and Secrets Manager' },
  'existing-network': {
    ja: '既存のVPCのNATゲートウェイとVPCエンドポイント',
    en: 'NAT gateways and VPC endpoints of the existing VPC',
  },
  tax: { ja: '税とサポートプラン', en: 'tax and support plans' },
} as const satisfies Record<string, Text>;

const named = <T extends Record<string, Text>>(texts: T, ids: readonly (keyof T & string)[]): Note[] =>
  ids.flatMap((id) => {
    const text = texts[id];
    return text ? [{ id, text }] : [];
  });

/** What has to be said beside a bill: how some figures were counted, and what is not counted at all. */
export function notesOf(input: BillInput, lines: readonly BillLine[]): { notes: Note[]; notCounted: Note[] } {
  const burstable = hasInstances(input) && /^t\d/.test(input.settings.instances?.type ?? '');
  const counted = named(COUNTED, [
    ...(has(lines, 'alb-lcu', 'nlb-lcu') ? (['connections'] as const) : []),
    ...(has(lines, 'metric', 'insights-metric') ? (['insights'] as const) : []),
    ...(has(lines, 'traces') ? (['traces'] as const) : []),
    ...(input.resources.some(({ type }) => type === 'AWS::WAFv2::LoggingConfiguration')
      ? (['firewall-logs'] as const)
      : []),
    ...(has(lines, 'lambda-requests') ? (['authorizer'] as const) : []),
  ]);
  const notCounted = named(NOT_COUNTED, [
    'zones',
    'free-tier',
    'savings',
    ...(has(lines, 'data-out') ? (['volume'] as const) : []),
    ...(input.usage.imageGb > 0 ? [] : (['stored-images'] as const)),
    'scaling',
    ...(burstable ? (['credits'] as const) : []),
    ...(has(lines, 'hosted-zone') ? (['dns'] as const) : []),
    ...(has(lines, 'kms-key', 'secret') ? (['key-calls'] as const) : []),
    ...(input.resources.some(({ type }) => type === 'AWS::EC2::VPC') ? [] : (['existing-network'] as const)),
    'tax',
  ]);
  return { notes: [...spotNote(input, lines), ...counted], notCounted };
}
