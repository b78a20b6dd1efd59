import { expect, test } from 'vitest';
import { changed } from './changed-template.ts';
import { composeContent } from './composed-template.ts';
import { aService } from './fixture-service.ts';
import { structureViolations } from './structure.ts';
import type { Settings } from './values.ts';

const FARGATE = 'fargate.alb.cloudformation';
const EC2 = 'ec2.alb.cloudformation';
const NAMES = 'ec2.service-discovery.cloudformation';
const NLB = 'ec2.api-gateway-nlb.cloudformation';
const BRIDGE = { network: 'bridge' };
const SPOT = { spot: 70 };
const EXEC = { exec: 'on' };
const GPU = { 'instance-type': 'g4dn.xlarge', services: [aService({ gpu: 1 })] };
const prop = (id: string, ...path: (string | number)[]) => ['Resources', id, 'Properties', ...path];
const container = (...path: (string | number)[]) => prop('WebTaskDefinition', 'ContainerDefinitions', 0, ...path);

test.each<[string, string, Settings, (string | number)[], unknown]>([
  ['a launch type beside', FARGATE, SPOT, prop('WebService', 'LaunchType'), 'FARGATE'],
  ['has no "FARGATE_SPOT"', FARGATE, SPOT, prop('CapacityProviderAssociations', 'CapacityProviders'), ['FARGATE']],
  [
    'no capacity provider has a weight',
    FARGATE,
    { spot: 100 },
    prop('WebService', 'CapacityProviderStrategy', 0, 'Weight'),
    0,
  ],
  ['two capacity providers have a base', FARGATE, SPOT, prop('WebService', 'CapacityProviderStrategy', 1, 'Base'), 1],
  [
    'mixes Fargate with instances',
    EC2,
    {},
    prop('WebService', 'CapacityProviderStrategy', 1),
    { CapacityProvider: 'FARGATE' },
  ],
  [
    'WebService does not wait for CapacityProviderAssociations',
    FARGATE,
    SPOT,
    ['Resources', 'WebService', 'DependsOn'],
    ['Listener'],
  ],
  [
    'AwsvpcConfiguration is for awsvpc',
    EC2,
    BRIDGE,
    prop('WebService', 'NetworkConfiguration'),
    { AwsvpcConfiguration: {} },
  ],
  ['AwsvpcConfiguration is for awsvpc', EC2, {}, prop('WebService', 'NetworkConfiguration'), undefined],
  ['its host port does not fit', EC2, BRIDGE, container('PortMappings', 0, 'HostPort'), 8080],
  ['its host port does not fit', EC2, {}, container('PortMappings', 0, 'HostPort'), 0],
  ['WebService is bridge, its target group ip', EC2, BRIDGE, prop('WebTargetGroup', 'TargetType'), 'ip'],
  ['needs SRV records', NAMES, BRIDGE, prop('WebDiscoveryEntry', 'DnsConfig', 'DnsRecords', 0, 'Type'), 'A'],
  ['with SRV only', NAMES, BRIDGE, prop('WebService', 'ServiceRegistries', 0, 'ContainerPort'), undefined],
  ['its peers cannot reach it', NAMES, BRIDGE, prop('InstancesFromInstances', 'FromPort'), 49_153],
  ['its peers cannot reach it', NAMES, BRIDGE, prop('InstancesFromInstances', 'GroupId'), { Ref: 'Other' }],
  ['Alb cannot reach WebTargetGroup', EC2, BRIDGE, prop('InstancesFromAlb', 'ToPort'), 61_000],
  ['Alb cannot reach WebTargetGroup', EC2, BRIDGE, prop('AlbSecurityGroup', 'SecurityGroupEgress'), []],
  ['Nlb cannot reach WebTargetGroup', NLB, BRIDGE, prop('InstancesFromNlb', 'SourceSecurityGroupId'), { Ref: 'Other' }],
  [
    'Nlb cannot reach WebTargetGroup',
    NLB,
    BRIDGE,
    prop('LaunchTemplate', 'LaunchTemplateData', 'SecurityGroupIds'),
    [],
  ],
  ['a root that can be written to', FARGATE, EXEC, container('ReadonlyRootFilesystem'), true],
  ['may not open a session', FARGATE, EXEC, prop('WebTaskRole', 'Policies'), []],
  ['no record of ECS Exec sessions', FARGATE, EXEC, prop('Cluster', 'Configuration'), {}],
  ['of another architecture', EC2, { arch: 'arm64' }, prop('WebTaskDefinition', 'RuntimePlatform'), undefined],
  ['the image with its driver', EC2, GPU, container('ResourceRequirements'), undefined],
])('%s is seen in %s, %o', (sentence, id, settings, path, value) => {
  const { template } = composeContent(id, settings);
  expect(structureViolations(template)).toEqual([]);
  expect(structureViolations(changed(template, path, value)).join('\n')).toContain(sentence);
});
