/** The parts of an architecture as people speak of them, in the order in which they come to be. */
export const GROUPS = ['network', 'rights', 'watch', 'entry', 'names', 'service', 'other'] as const;
export type Group = (typeof GROUPS)[number];

const BY_SERVICE: Readonly<Record<string, Group>> = {
  EC2: 'network',
  IAM: 'rights',
  KMS: 'rights',
  SecretsManager: 'rights',
  Logs: 'watch',
  CloudWatch: 'watch',
  SNS: 'watch',
  S3: 'watch',
  Events: 'watch',
  CloudTrail: 'watch',
  ElasticLoadBalancingV2: 'entry',
  ApiGateway: 'entry',
  ApiGatewayV2: 'entry',
  CertificateManager: 'entry',
  Cognito: 'entry',
  Lambda: 'entry',
  Route53: 'entry',
  WAFv2: 'entry',
  ServiceDiscovery: 'names',
  ECS: 'service',
  ECR: 'service',
  AutoScaling: 'service',
  ApplicationAutoScaling: 'service',
};

/** Templates of instances belong to what runs on them, whatever service makes them. */
const BY_TYPE: Readonly<Record<string, Group>> = { 'AWS::EC2::LaunchTemplate': 'service' };

/** The group of a type such as `AWS::EC2::Subnet`. */
function groupOf(type: string): Group {
  const [, service = ''] = type.split('::');
  return BY_TYPE[type] ?? BY_SERVICE[service] ?? 'other';
}

/** Things with a type, group by group; groups without one are left out. Inside a group their order stays. */
export function grouped<T extends { type: string }>(things: readonly T[]): [Group, T[]][] {
  return GROUPS.map((group): [Group, T[]] => [group, things.filter(({ type }) => groupOf(type) === group)]).filter(
    ([, members]) => members.length > 0,
  );
}

/** A type as it is spoken: `EC2 Subnet`. */
export const spokenType = (type: string): string => type.replace(/^AWS::/, '').replaceAll('::', ' ');
