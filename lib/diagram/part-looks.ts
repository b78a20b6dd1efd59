import type { Text } from '#lib/catalog/schema.ts';
import type { PartLook } from './graph-shape.ts';

const both = (word: string): Text => ({ ja: word, en: word });

/** What each resource type is in the picture. A type that is not here is drawn as arrows only, or not at all. */
export const PART_LOOKS: Readonly<Record<string, PartLook>> = {
  'AWS::Route53::RecordSet': {
    role: 'dns',
    place: 'edge',
    label: both('Route 53'),
    icon: 'route-53',
  },
  'AWS::WAFv2::WebACL': {
    role: 'firewall',
    place: 'edge',
    label: both('AWS WAF'),
    icon: 'waf',
    dimension: 'balance',
  },
  'AWS::ApiGateway::RestApi': {
    role: 'api',
    place: 'edge',
    label: both('API Gateway'),
    icon: 'api-gateway',
    dimension: 'balance',
  },
  'AWS::ApiGateway::Authorizer': {
    role: 'authorizer',
    place: 'edge',
    label: { ja: 'オーソライザー', en: 'Authorizer' },
    icon: 'lambda',
    dimension: 'balance',
  },
  'AWS::Cognito::UserPool': {
    role: 'users',
    place: 'edge',
    label: both('Cognito'),
    icon: 'cognito',
  },
  'AWS::ApiGatewayV2::VpcLink': {
    role: 'link',
    place: 'private',
    label: { ja: 'VPCリンク', en: 'VPC link' },
    icon: 'private-link',
    dimension: 'balance',
  },
  'AWS::ApiGateway::VpcLink': {
    role: 'link',
    place: 'private',
    label: { ja: 'VPCリンク', en: 'VPC link' },
    icon: 'private-link',
    dimension: 'balance',
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    role: 'balancer',
    place: 'private',
    label: { ja: 'ロードバランサー', en: 'Load balancer' },
    icon: 'load-balancing',
    dimension: 'balance',
  },
  'AWS::EC2::NatGateway': {
    role: 'nat',
    place: 'public',
    label: { ja: 'NATゲートウェイ', en: 'NAT gateway' },
    icon: 'nat-gateway',
  },
  'AWS::EC2::VPCEndpoint': {
    role: 'endpoints',
    place: 'private',
    label: { ja: 'エンドポイント', en: 'Endpoints' },
    icon: 'endpoints',
  },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    role: 'names',
    place: 'names',
    label: both('Cloud Map'),
    icon: 'cloud-map',
    dimension: 'balance',
  },
  'AWS::ServiceDiscovery::HttpNamespace': {
    role: 'names',
    place: 'names',
    label: both('Service Connect'),
    icon: 'cloud-map',
    dimension: 'balance',
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    role: 'instances',
    place: 'private',
    label: both('EC2'),
    icon: 'ec2',
    dimension: 'launch',
  },
  'AWS::ECS::Service': {
    role: 'service',
    place: 'private',
    label: { ja: 'ECSサービス', en: 'ECS service' },
    icon: 'ecs',
    dimension: 'launch',
  },
  'AWS::EC2::VPC': { role: 'vpc', place: 'vpc', label: both('VPC'), icon: 'vpc' },
  'AWS::EC2::VPC::Id': { role: 'vpc', place: 'vpc', label: { ja: '既存のVPC', en: 'Existing VPC' }, icon: 'vpc' },
  'AWS::Logs::LogGroup': {
    role: 'logs',
    place: 'region',
    label: both('CloudWatch'),
    icon: 'cloudwatch',
  },
};

/** What a template is given by its id alone, by the name of the parameter. */
export const GIVEN_LOOKS: Readonly<Record<string, PartLook>> = {
  CertificateArn: {
    role: 'certificate',
    place: 'edge',
    label: { ja: '証明書', en: 'Certificate' },
    icon: 'certificate-manager',
  },
  UserPool: {
    role: 'users',
    place: 'edge',
    label: both('Cognito'),
    icon: 'cognito',
  },
};

/** Subnets are one part a kind, whether the template makes them or is given them. */
export const SUBNET_LOOKS: Readonly<Record<'public' | 'private', PartLook>> = {
  public: {
    role: 'public-subnets',
    place: 'public',
    label: { ja: 'パブリックサブネット', en: 'Public subnets' },
    icon: 'public-subnet',
  },
  private: {
    role: 'private-subnets',
    place: 'private',
    label: { ja: 'プライベートサブネット', en: 'Private subnets' },
    icon: 'private-subnet',
  },
};
