import type { PriceUnit } from '#lib/catalog/price-schema.ts';
import type { Text } from '#lib/catalog/schema.ts';

const LABELS: Readonly<Record<string, Text>> = {
  'fargate-vcpu': { ja: 'FargateのvCPU(x86)', en: 'Fargate vCPUs (x86)' },
  'fargate-gb': { ja: 'Fargateのメモリ(x86)', en: 'Fargate memory (x86)' },
  'fargate-arm-vcpu': { ja: 'FargateのvCPU(ARM)', en: 'Fargate vCPUs (ARM)' },
  'fargate-arm-gb': { ja: 'Fargateのメモリ(ARM)', en: 'Fargate memory (ARM)' },
  'ebs-gp3': { ja: 'インスタンスのEBSボリューム(gp3)', en: 'EBS volumes of the instances (gp3)' },
  'alb-hour': { ja: 'Application Load Balancer', en: 'Application Load Balancer' },
  'alb-lcu': { ja: 'ALBのLCU', en: 'LCUs of the ALB' },
  'nlb-hour': { ja: 'Network Load Balancer', en: 'Network Load Balancer' },
  'nlb-lcu': { ja: 'NLBのNLCU', en: 'NLCUs of the NLB' },
  'api-requests': { ja: 'API Gateway(REST API)の呼び出し', en: 'Calls to API Gateway (REST API)' },
  'data-out': { ja: 'インターネットへのデータ転送', en: 'Data transfer to the internet' },
  'nat-hour': { ja: 'NATゲートウェイ', en: 'NAT gateways' },
  'nat-gb': { ja: 'NATゲートウェイのデータ処理', en: 'Data through NAT gateways' },
  'endpoint-hour': { ja: 'VPCエンドポイント(インターフェイス型)', en: 'VPC endpoints (interface)' },
  'endpoint-gb': { ja: 'VPCエンドポイントのデータ処理', en: 'Data through VPC endpoints' },
  'public-ipv4': { ja: 'パブリックIPv4アドレス', en: 'Public IPv4 addresses' },
  'hosted-zone': { ja: 'Route 53のホストゾーン', en: 'Route 53 hosted zones' },
  'cloud-map-instance': { ja: 'Cloud Mapに登録したタスク', en: 'Tasks registered in Cloud Map' },
  'logs-in': { ja: 'CloudWatch Logsの取り込み', en: 'CloudWatch Logs, ingested' },
  'logs-stored': { ja: 'CloudWatch Logsの保存', en: 'CloudWatch Logs, stored' },
  'vended-logs-in': { ja: 'VPCフローログとAWS WAFのログの取り込み', en: 'Logs of VPC flows and AWS WAF, ingested' },
  'vended-logs-s3': { ja: 'VPCフローログのS3への配信', en: 'VPC flow logs, delivered to S3' },
  metric: { ja: 'Container Insightsのメトリクス', en: 'Metrics of Container Insights' },
  'insights-metric': {
    ja: 'Container Insights(オブザーバビリティ強化)のメトリクス',
    en: 'Metrics of Container Insights with enhanced observability',
  },
  alarm: { ja: 'CloudWatchアラーム', en: 'CloudWatch alarms' },
  's3-stored': { ja: 'S3に保存したログ', en: 'Logs stored in S3' },
  traces: { ja: 'X-Rayが記録したトレース', en: 'Traces that X-Ray records' },
  'kms-key': { ja: 'KMSキー', en: 'KMS keys' },
  secret: { ja: 'Secrets Managerのシークレット', en: 'Secrets Manager secrets' },
  'waf-acl': { ja: 'AWS WAFのウェブACL', en: 'AWS WAF web ACLs' },
  'waf-rule': { ja: 'AWS WAFのルール', en: 'AWS WAF rules' },
  'waf-requests': { ja: 'AWS WAFが調べたリクエスト', en: 'Requests that AWS WAF inspects' },
  'lambda-requests': { ja: 'Lambdaオーソライザーの呼び出し', en: 'Calls to the Lambda authorizer' },
  'lambda-duration': { ja: 'Lambdaオーソライザーの実行時間', en: 'Run time of the Lambda authorizer' },
  'lambda-arm-duration': { ja: 'Lambdaオーソライザーの実行時間(ARM)', en: 'Run time of the Lambda authorizer (ARM)' },
  'cognito-user': { ja: 'Cognitoの月間アクティブユーザー', en: 'Cognito monthly active users' },
  'ecr-stored': { ja: 'ECRに保存したイメージ', en: 'Images stored in ECR' },
};

const ORDER = Object.keys(LABELS);

/** Where a charge stands in a bill: what runs first, then the entry, the network, and what watches and guards. */
export const orderOf = (id: string): number => ORDER.indexOf(id);

/** The name of a charge; an instance is named by its type. */
export function labelOf(id: string): Text {
  const type = /^ec2\/(.+)$/.exec(id)?.[1];
  if (type !== undefined) return { ja: `EC2インスタンス(${type})`, en: `EC2 instances (${type})` };
  const label = LABELS[id];
  if (!label) throw new Error(`the charge ${id} has no name`);
  return label;
}

/** What a price is asked for, as it stands behind a quantity of a month; things that are paid by the month are counted. */
export const UNITS: Readonly<Record<PriceUnit, Text>> = {
  hour: { ja: '時間', en: 'hours' },
  'az-hour': { ja: 'AZ時間', en: 'AZ-hours' },
  'vcpu-hour': { ja: 'vCPU時間', en: 'vCPU-hours' },
  'gb-hour': { ja: 'GB時間', en: 'GB-hours' },
  'lcu-hour': { ja: 'LCU時間', en: 'LCU-hours' },
  gb: { ja: 'GB', en: 'GB' },
  'gb-month': { ja: 'GB月', en: 'GB-months' },
  'gb-second': { ja: 'GB秒', en: 'GB-seconds' },
  million: { ja: '百万回', en: 'million' },
  month: { ja: '', en: '' },
  user: { ja: '人', en: 'users' },
};
