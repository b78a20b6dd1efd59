import { expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Template } from './template-graph.ts';
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

/** A template with something changed at a path of keys; `undefined` takes it away. */
function changed(template: Template, path: readonly (string | number)[], value: unknown): Template {
  const copy: Template = structuredClone(template);
  let place: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) place = reach(place, key);
  place[path.at(-1) ?? ''] = value;
  return copy;
}

function reach(place: Record<string | number, unknown>, key: string | number): Record<string | number, unknown> {
  const next = place[key];
  if (typeof next !== 'object' || next === null) throw new Error(`the template has no ${key} there`);
  return next as Record<string | number, unknown>;
}

const ALB = 'fargate.alb.cloudformation';
const API = 'fargate.api-gateway-nlb.cloudformation';
const NAMES = 'fargate.service-discovery.cloudformation';
const EC2 = 'ec2.alb.cloudformation';
const V1 = { 'vpc-link': 'v1' };
const prop = (id: string, ...path: (string | number)[]) => ['Resources', id, 'Properties', ...path];
const waits = (id: string) => ['Resources', id, 'DependsOn'];

test.each<[string, string, Settings, (string | number)[], unknown]>([
  ['Alb does not wait for InternetGatewayAttachment', ALB, {}, waits('Alb'), []],
  ['NatAddressA does not wait for InternetGatewayAttachment', ALB, {}, waits('NatAddressA'), []],
  ['PublicDefaultRoute does not wait for InternetGatewayAttachment', ALB, {}, waits('PublicDefaultRoute'), []],
  ['Service does not wait for Listener', ALB, {}, waits('Service'), ['TasksFromAlb']],
  ['Service does not wait for CapacityProviderAssociations', EC2, {}, waits('Service'), ['Listener']],
  ['Service does not wait for PrivateDefaultRouteB', NAMES, {}, waits('Service'), ['PrivateDefaultRouteA']],
  ['Service does not wait for LogsEndpoint', NAMES, { egress: 'endpoints' }, waits('Service'), []],
  ['AutoScalingGroup does not wait for PrivateSubnetBRoutes', EC2, {}, waits('AutoScalingGroup'), ['Cluster']],
  ['ApiDeploymentV2 does not wait for ApiProxyMethod', API, {}, waits('ApiDeploymentV2'), ['ApiRootMethod']],
  ['to which no listener forwards', ALB, {}, prop('Listener', 'DefaultActions'), []],
  ['the internet cannot reach it', ALB, {}, prop('AlbSecurityGroup', 'SecurityGroupIngress', 0, 'FromPort'), 81],
  ['Alb cannot reach TargetGroup', ALB, {}, prop('TasksFromAlb', 'ToPort'), 8081],
  ['Alb cannot reach TargetGroup', ALB, {}, prop('AlbSecurityGroup', 'SecurityGroupEgress'), []],
  ['Alb cannot reach TargetGroup on port 9000', ALB, {}, prop('TargetGroup', 'HealthCheckPort'), 9000],
  ['Nlb cannot reach TargetGroup', 'fargate.api-gateway-nlb.ecs-cli', {}, prop('TasksFromNlb', 'FromPort'), 1],
  ['VpcLinkV2 cannot reach it', API, {}, prop('NlbFromLink', 'SourceSecurityGroupId'), { Ref: 'TaskSecurityGroup' }],
  ['its peers cannot reach it', NAMES, {}, prop('TasksFromTasks', 'SourceSecurityGroupId'), { Ref: 'Other' }],
  ['differ in the port', ALB, {}, prop('TargetGroup', 'Port'), 80],
  ['Service is awsvpc, its target group instance', ALB, {}, prop('TargetGroup', 'TargetType'), 'instance'],
  ['does not open', ALB, {}, prop('Service', 'LoadBalancers', 0, 'ContainerName'), 'other'],
  ['Listener speaks TCP, Alb does not', ALB, {}, prop('Listener', 'Protocol'), 'TCP'],
  ['TargetGroup speaks HTTP, Nlb does not', API, {}, prop('TargetGroup', 'Protocol'), 'HTTP'],
  ['needs A records', NAMES, {}, prop('DiscoveryService', 'DnsConfig', 'DnsRecords', 0, 'Type'), 'SRV'],
  ['with SRV only', NAMES, {}, prop('Service', 'ServiceRegistries', 0, 'ContainerPort'), 8080],
  ['is under .local', NAMES, {}, prop('Namespace', 'Name'), { Sub: 'web.local' }],
  ['its VPC does not resolve names', NAMES, {}, prop('Vpc', 'EnableDnsHostnames'), false],
  ['Nlb has no listener on port 80', API, {}, prop('Listener', 'Port'), 8080],
  ["with the listener's port", API, {}, prop('ApiRootMethod', 'Integration', 'Uri'), { Sub: 'http://${Nlb.DNSName}/' }],
  ['does not hand on {proxy}', API, {}, prop('ApiProxyMethod', 'RequestParameters'), {}],
  ['its link leads to undefined', API, {}, prop('ApiRootMethod', 'Integration', 'IntegrationTarget'), undefined],
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
  const more = { Service2: resource('Service'), Listener2: resource('Listener') };
  const found = structureViolations({ ...template, Resources: { ...template.Resources, ...more } }).join('\n');
  expect(found).toContain('TargetGroup is the target group of two services');
  expect(found).toContain('Listener2 takes a port of Alb that is taken');
});

test('a group of instances waits for its cluster, if only by way of its launch template', () => {
  const { template } = composeContent(EC2);
  const unsaid = changed(template, waits('AutoScalingGroup'), ['PrivateDefaultRouteA']);
  expect(structureViolations(unsaid).join('\n')).not.toContain('wait for Cluster');
  const apart = changed(unsaid, prop('AutoScalingGroup', 'LaunchTemplate'), {});
  expect(structureViolations(apart).join('\n')).toContain('AutoScalingGroup does not wait for Cluster');
});
