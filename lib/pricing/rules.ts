import type { BillInput } from './bill.ts';
import type { Charge } from './charges.ts';
import { HOURS_PER_MONTH } from './hours.ts';
import { type BillResource, countAt, mapsAt, numberAt, valueAt } from './properties.ts';
import { hasInstances, taskSize } from './task-charges.ts';
import {
  connectionsPerSecond,
  firewallLogGb,
  requestsPerMonth,
  responseGb,
  tracesPerMonth,
  trafficGbPerHour,
  type Usage,
} from './usage.ts';

/** What a resource of one type is charged for. */
type Rule = (resource: BillResource, input: BillInput) => Charge[];

/** Zones of the bundles' network, where the template takes its subnets from a parameter. */
const ZONES = 2;
const MILLION = 1_000_000;

const idle = (id: string, quantity: number): Charge => ({ id, quantity, idle: true });
const used = (id: string, quantity: number): Charge => ({ id, quantity, idle: false });
const hours = (id: string, units = 1): Charge => idle(id, units * HOURS_PER_MONTH);
const monthly = (id: string) => () => [idle(id, 1)];

/** The dearest of a balancer's measures counts: docs.aws.amazon.com/elasticloadbalancing, "capacity units". */
function capacityUnits(usage: Usage, connectionsPerUnit: number): number {
  return Math.max(connectionsPerSecond(usage) / connectionsPerUnit, trafficGbPerHour(usage));
}

function balancer(resource: BillResource, { usage }: BillInput): Charge[] {
  const isPublic = valueAt(resource, 'Scheme') !== 'internal';
  const isNetwork = valueAt(resource, 'Type') === 'network';
  const addresses = isPublic ? countAt(resource, ['Subnets'], ZONES) : 0;
  const [hour, lcu, perUnit] = isNetwork
    ? (['nlb-hour', 'nlb-lcu', 800] as const)
    : (['alb-hour', 'alb-lcu', 25] as const);
  return [
    hours(hour),
    used(lcu, capacityUnits(usage, perUnit) * HOURS_PER_MONTH),
    hours('public-ipv4', addresses),
    used('data-out', isPublic ? responseGb(usage) : 0),
  ];
}

/** Requests are metered in steps of 512 KB for HTTP APIs only; a REST API counts calls. */
const restApi: Rule = (_, { usage }) => [
  used('api-requests', requestsPerMonth(usage) / MILLION),
  used('data-out', responseGb(usage)),
];

const stage: Rule = (resource, { usage }) =>
  valueAt(resource, 'TracingEnabled') === true ? [used('traces', tracesPerMonth(usage) / MILLION)] : [];

/** Traffic spreads over what there is of a type. */
const shareOf = ({ type }: BillResource, { resources }: BillInput): number =>
  1 / resources.filter((other) => other.type === type).length;

const natGateway: Rule = (resource, input) => [
  hours('nat-hour'),
  used('nat-gb', input.usage.outboundGb * shareOf(resource, input)),
];

function endpoint(resource: BillResource, { usage, resources }: BillInput): Charge[] {
  const isInterface = (one: BillResource) =>
    one.type === resource.type && valueAt(one, 'VpcEndpointType') === 'Interface';
  if (!isInterface(resource)) return [];
  const hasNat = resources.some(({ type }) => type === 'AWS::EC2::NatGateway');
  const share = hasNat ? 0 : usage.outboundGb / resources.filter(isInterface).length;
  return [hours('endpoint-hour', countAt(resource, ['SubnetIds'], ZONES)), used('endpoint-gb', share)];
}

/** The disks of an instance, as its launch template says. */
function diskGb({ resources }: BillInput): number {
  const templates = resources.filter(({ type }) => type === 'AWS::EC2::LaunchTemplate');
  const disks = templates.flatMap((one) => mapsAt(one, 'LaunchTemplateData', 'BlockDeviceMappings'));
  return disks.reduce((sum, properties) => sum + numberAt({ properties }, ['Ebs', 'VolumeSize'], 0), 0);
}

function instances({ type }: BillResource, input: BillInput): Charge[] {
  const known = input.settings.instances;
  // Without a type there is no price; the bill then names the group as unpriced instead of counting nothing.
  if (!known) return [hours(`ec2/${type}`)];
  return [hours(`ec2/${known.type}`, known.count), idle('ebs-gp3', known.count * diskGb(input))];
}

/** Custom metrics by CloudWatch's own pricing example: 8 a cluster, and for each service 11 and 6 of its tasks. */
function cluster(resource: BillResource, { settings }: BillInput): Charge[] {
  const insights = mapsAt(resource, 'ClusterSettings').find(({ Name }) => Name === 'containerInsights')?.Value;
  const metrics = 8 + 17 * settings.services.length;
  if (insights === 'enabled') return [idle('metric', metrics)];
  return insights === 'enhanced' ? [idle('insights-metric', metrics + 6 * taskSize(settings).tasks)] : [];
}

function flowLog(resource: BillResource, { usage }: BillInput): Charge[] {
  const isS3 = valueAt(resource, 'LogDestinationType') === 's3';
  if (isS3) return [used('vended-logs-s3', usage.flowLogGb), used('s3-stored', usage.flowLogGb)];
  return [used('vended-logs-in', usage.flowLogGb), used('logs-stored', usage.flowLogGb)];
}

/** The containers' logs go to one group a bundle; other groups hold what their own resource is charged for. */
function logGroup(resource: BillResource, input: BillInput): Charge[] {
  const isFirst = input.resources.find(({ type }) => type === resource.type) === resource;
  return isFirst ? [used('logs-in', input.usage.logGb), used('logs-stored', input.usage.logGb)] : [];
}

const webAcl: Rule = (resource, { usage }) => [
  idle('waf-acl', 1),
  idle('waf-rule', countAt(resource, ['Rules'], 1)),
  used('waf-requests', requestsPerMonth(usage) / MILLION),
];

const firewallLog: Rule = (_, { usage }) => [
  used('vended-logs-in', firewallLogGb(usage)),
  used('logs-stored', firewallLogGb(usage)),
];

/** The bundles' one function is the authorizer; it is asked about every request, without the cache of API Gateway. */
function authorizer(resource: BillResource, { usage }: BillInput): Charge[] {
  const requests = requestsPerMonth(usage);
  const isArm = JSON.stringify(valueAt(resource, 'Architectures') ?? []).includes('arm64');
  const gbSeconds = (requests * (usage.authorizerMs / 1000) * numberAt(resource, ['MemorySize'], 128)) / 1024;
  return [
    used('lambda-requests', requests / MILLION),
    used(isArm ? 'lambda-arm-duration' : 'lambda-duration', gbSeconds),
  ];
}

/** Target tracking makes two alarms by itself. */
const twoAlarms: Rule = () => [idle('alarm', 2)];

const discoveryService: Rule = (resource, input) => [
  idle('cloud-map-instance', taskSize(input.settings).tasks * shareOf(resource, input)),
];

/** By resource type, what it is charged for. A type stands here or among the free ones, or the bill says that it does not know it. */
export const RULES: Readonly<Record<string, Rule>> = {
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::Stage': stage,
  'AWS::ApplicationAutoScaling::ScalingPolicy': twoAlarms,
  'AWS::AutoScaling::AutoScalingGroup': instances,
  'AWS::CloudWatch::Alarm': monthly('alarm'),
  'AWS::Cognito::UserPool': (_, { usage }) => [used('cognito-user', usage.users)],
  'AWS::EC2::EIP': () => [hours('public-ipv4')],
  'AWS::EC2::FlowLog': flowLog,
  'AWS::EC2::NatGateway': natGateway,
  'AWS::EC2::VPCEndpoint': endpoint,
  'AWS::ECR::Repository': (_, { usage }) => [used('ecr-stored', usage.imageGb)],
  'AWS::ECS::CapacityProvider': (_, input) => (hasInstances(input) ? [idle('alarm', 2)] : []),
  'AWS::ECS::Cluster': cluster,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': balancer,
  'AWS::KMS::Key': monthly('kms-key'),
  'AWS::Lambda::Function': authorizer,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::Route53::HostedZone': monthly('hosted-zone'),
  'AWS::S3::Bucket': (resource, input) => [used('s3-stored', input.usage.accessLogGb * shareOf(resource, input))],
  'AWS::SecretsManager::Secret': monthly('secret'),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': monthly('hosted-zone'),
  'AWS::ServiceDiscovery::Service': discoveryService,
  'AWS::WAFv2::LoggingConfiguration': firewallLog,
  'AWS::WAFv2::WebACL': webAcl,
};
