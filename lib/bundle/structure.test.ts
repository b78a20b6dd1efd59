import { expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { changed } from './changed-template.ts';
import { CONTENT, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Settings } from './values.ts';

const SHAPES: Settings[] = [
  {},
  { 'vpc-link': 'v1' },
  { egress: 'nat-per-zone' },
  { egress: 'endpoints' },
  { lang: 'ja' },
];
const ALL = combinations(CONTENT).flatMap(({ id }) =>
  ['off', 'on'].map((discovery) => ({ name: `${id}, discovery ${discovery}`, id, discovery })),
);

test.each(ALL)('$name: no structure that AWS would refuse or that would not work', ({ id, discovery }) => {
  for (const shape of SHAPES)
    expect(structureViolations(composeContent(id, { ...shape, discovery }).template)).toEqual([]);
});

const ALB = 'fargate.alb.cloudformation';
const API = 'fargate.api-gateway-nlb.cloudformation';
const NAMES = 'fargate.service-discovery.cloudformation';
// Its name ends in a digest of the routes.
const DEPLOYMENT =
  Object.keys(composeContent(API).template.Resources).find((id) => id.startsWith('ApiDeployment')) ?? '';
const EC2 = 'ec2.alb.cloudformation';
const V1 = { 'vpc-link': 'v1' };
const prop = (id: string, ...path: (string | number)[]) => ['Resources', id, 'Properties', ...path];
const waits = (id: string) => ['Resources', id, 'DependsOn'];

test.each<[string, string, Settings, (string | number)[], unknown]>([
  ['Alb does not wait for InternetGatewayAttachment', ALB, {}, waits('Alb'), []],
  ['NatAddressA does not wait for InternetGatewayAttachment', ALB, {}, waits('NatAddressA'), []],
  ['PublicDefaultRoute does not wait for InternetGatewayAttachment', ALB, {}, waits('PublicDefaultRoute'), []],
  ['WebService does not wait for Listener', ALB, {}, waits('WebService'), ['WebTasksFromAlb']],
  ['WebService does not wait for CapacityProviderAssociations', EC2, {}, waits('WebService'), ['Listener']],
  ['WebService does not wait for PrivateDefaultRouteB', NAMES, {}, waits('WebService'), ['PrivateDefaultRouteA']],
  ['WebService does not wait for LogsEndpoint', NAMES, { egress: 'endpoints' }, waits('WebService'), []],
  ['AutoScalingGroup does not wait for PrivateSubnetBRoutes', EC2, {}, waits('AutoScalingGroup'), ['Cluster']],
  [`${DEPLOYMENT} does not wait for WebProxyMethod`, API, {}, waits(DEPLOYMENT), ['WebBaseMethod']],
  ['to which no listener forwards', ALB, {}, prop('Listener', 'DefaultActions'), []],
  ['the internet cannot reach it', ALB, {}, prop('AlbSecurityGroup', 'SecurityGroupIngress', 0, 'FromPort'), 81],
  ['Alb cannot reach WebTargetGroup', ALB, {}, prop('WebTasksFromAlb', 'ToPort'), 8081],
  ['Alb cannot reach WebTargetGroup', ALB, {}, prop('AlbSecurityGroup', 'SecurityGroupEgress'), []],
  ['Alb cannot reach WebTargetGroup on port 9000', ALB, {}, prop('WebTargetGroup', 'HealthCheckPort'), 9000],
  ['Nlb cannot reach WebTargetGroup', 'fargate.api-gateway-nlb.ecs-cli', {}, prop('WebTasksFromNlb', 'FromPort'), 1],
  ['VpcLinkV2 cannot reach it', API, {}, prop('WebNlbFromLink', 'SourceSecurityGroupId'), { Ref: 'TaskSecurityGroup' }],
  ['its peers cannot reach it', NAMES, {}, prop('WebTasksFromTasks', 'SourceSecurityGroupId'), { Ref: 'Other' }],
  ['differ in the port', ALB, {}, prop('WebTargetGroup', 'Port'), 80],
  ['WebService is awsvpc, its target group instance', ALB, {}, prop('WebTargetGroup', 'TargetType'), 'instance'],
  ['does not open', ALB, {}, prop('WebService', 'LoadBalancers', 0, 'ContainerName'), 'other'],
  ['Listener speaks TCP, Alb does not', ALB, {}, prop('Listener', 'Protocol'), 'TCP'],
  ['WebTargetGroup speaks HTTP, Nlb does not', API, {}, prop('WebTargetGroup', 'Protocol'), 'HTTP'],
  ['needs A records', NAMES, {}, prop('WebDiscoveryEntry', 'DnsConfig', 'DnsRecords', 0, 'Type'), 'SRV'],
  ['with SRV only', NAMES, {}, prop('WebService', 'ServiceRegistries', 0, 'ContainerPort'), 8080],
  ['is under .local', NAMES, {}, prop('Namespace', 'Name'), { Sub: 'web.local' }],
  ['its VPC does not resolve names', NAMES, {}, prop('Vpc', 'EnableDnsHostnames'), false],
  ['Nlb has no listener on port 80', API, {}, prop('WebListener', 'Port'), 8080],
  ["with the listener's port", API, {}, prop('WebBaseMethod', 'Integration', 'Uri'), { Sub: 'http://${Nlb.DNSName}/' }],
  ['does not hand on {proxy}', API, {}, prop('WebProxyMethod', 'RequestParameters'), {}],
  ['its link leads to undefined', API, {}, prop('WebBaseMethod', 'Integration', 'IntegrationTarget'), undefined],
  ['takes exactly one NLB', API, V1, prop('VpcLinkV1', 'TargetArns'), [{ Ref: 'Nlb' }, { Ref: 'Nlb2' }]],
  [
    'refuses what comes by PrivateLink',
    API,
    V1,
    prop('Nlb', 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic'),
    'on',
  ],
  ['has no security group of its own', API, {}, prop('VpcLinkV2', 'SecurityGroupIds'), []],
  ['ASCII only', ALB, {}, prop('TaskSecurityGroup', 'GroupDescription'), 'タスク'],
])('%s is seen in %s', (sentence, id, settings, path, value) => {
  const { template } = composeContent(id, settings);
  expect(structureViolations(changed(template, path, value)).join('\n')).toContain(sentence);
});

test('two services cannot share a target group, nor two listeners a port', () => {
  const { template, resource } = composeContent(ALB);
  const more = { Service2: resource('WebService'), Listener2: resource('Listener') };
  const found = structureViolations({ ...template, Resources: { ...template.Resources, ...more } }).join('\n');
  expect(found).toContain('WebTargetGroup is the target group of two services');
  expect(found).toContain('Listener2 takes a port of Alb that is taken');
});

test('a group of instances waits for its cluster, if only by way of its launch template', () => {
  const { template } = composeContent(EC2);
  const unsaid = changed(template, waits('AutoScalingGroup'), ['PrivateDefaultRouteA']);
  expect(structureViolations(unsaid).join('\n')).not.toContain('wait for Cluster');
  const apart = changed(unsaid, prop('AutoScalingGroup', 'LaunchTemplate'), {});
  expect(structureViolations(apart).join('\n')).toContain('AutoScalingGroup does not wait for Cluster');
});
