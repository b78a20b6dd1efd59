import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import { capacityWords } from './capacity-words.ts';
import { CONTENT, type ComposedBundle, composeContent } from './composed-template.ts';
import { aService } from './fixture-service.ts';
import { structureViolations } from './structure.ts';
import { listOf, mapOf } from './template-graph.ts';

const ids = (launch: string, deploy: string) =>
  combinations(CONTENT).filter(({ pick }) => pick.launch === launch && pick.deploy === deploy);
const FARGATE = ids('fargate', 'cloudformation');
const EC2 = ids('ec2', 'cloudformation');
const ECS_CLI = ids('ec2', 'ecs-cli');
const task = (bundle: ComposedBundle) => bundle.resource('WebTaskDefinition').Properties;
const service = (bundle: ComposedBundle) => bundle.resource('WebService').Properties;
const image = (bundle: ComposedBundle) =>
  mapOf(bundle.resource('LaunchTemplate').Properties.LaunchTemplateData).ImageId;
const ami = (variant: string) =>
  `{{resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/${variant}recommended/image_id}}`;

describe.each([...FARGATE, ...EC2])('$id on arm64', ({ id }) => {
  const bundle = composeContent(id, { arch: 'arm64' });

  test('says so in the task definition; without a word ECS takes x86_64', () => {
    expect(task(bundle).RuntimePlatform).toEqual({ CpuArchitecture: 'ARM64', OperatingSystemFamily: 'LINUX' });
    expect(task(composeContent(id))).not.toHaveProperty('RuntimePlatform');
  });

  test('has no structure that would not work, and tells what the image needs', () => {
    expect(structureViolations(bundle.template)).toEqual([]);
    expect(bundle.file('README.md')).toContain('exec format error');
    expect(composeContent(id).file('README.md')).not.toContain('exec format error');
  });
});

test.each(EC2)('$id: instances of arm64 are Graviton and start from the image for it', ({ id }) => {
  const bundle = composeContent(id, { arch: 'arm64' });
  expect(image(bundle)).toBe(ami('arm64/'));
  expect(bundle.template.Parameters.InstanceType?.Default).toBe('t4g.medium');
  expect(image(composeContent(id))).toBe(ami(''));
  expect(composeContent(id).template.Parameters.InstanceType?.Default).toBe('t3.medium');
});

describe.each(FARGATE)('$id with a share of Spot', ({ id }) => {
  test('has a strategy in place of the launch type, with the share in its lowest terms and one task on demand', () => {
    const bundle = composeContent(id, { spot: 70 });
    expect(service(bundle)).not.toHaveProperty('LaunchType');
    expect(service(bundle).CapacityProviderStrategy).toEqual([
      { CapacityProvider: 'FARGATE', Base: 1, Weight: 3 },
      { CapacityProvider: 'FARGATE_SPOT', Weight: 7 },
    ]);
    expect(bundle.resource('WebService').DependsOn).toContain('CapacityProviderAssociations');
    expect(bundle.resource('CapacityProviderAssociations').Properties.CapacityProviders).toEqual([
      'FARGATE',
      'FARGATE_SPOT',
    ]);
    expect(structureViolations(bundle.template)).toEqual([]);
  });

  test('all of it means no task on demand', () => {
    const bundle = composeContent(id, { spot: 100 });
    expect(service(bundle).CapacityProviderStrategy).toEqual([{ CapacityProvider: 'FARGATE_SPOT', Weight: 1 }]);
    expect(structureViolations(bundle.template)).toEqual([]);
    expect(bundle.file('README.md')).toContain('Every task may be interrupted');
  });

  test('without it has the launch type and associates nothing', () => {
    const bundle = composeContent(id);
    expect(service(bundle)).toMatchObject({ LaunchType: 'FARGATE', PlatformVersion: 'LATEST' });
    expect(service(bundle)).not.toHaveProperty('CapacityProviderStrategy');
    expect(bundle.ofType('AWS::ECS::ClusterCapacityProviderAssociations')).toEqual([]);
  });

  test('the README says what an interruption is: two minutes, SIGTERM, and no substitute on demand', () => {
    const readme = composeContent(id, { spot: 70 }).file('README.md');
    for (const said of ['70 percent', 'two minutes', 'SIGTERM', 'never puts an on-demand task'])
      expect(readme).toContain(said);
    expect(composeContent(id).file('README.md')).not.toContain('Spot');
  });
});

test.each([
  [1, 99, 1],
  [25, 3, 1],
  [50, 1, 1],
  [75, 1, 3],
  [99, 1, 99],
])('%i percent of Spot are %i on demand to %i', (spot, onDemand, share) => {
  const words = new Map(capacityWords([], { spot, fewest: 2, most: 0 }));
  expect([words.get('on-demand-weight'), words.get('spot-weight')]).toEqual([onDemand, share]);
});

test.each(EC2)('$id: the type and the bounds of the instances are what was asked for', ({ id }) => {
  const asked = { 'instance-type': 'm6i.large', 'instances-min': 3, 'instances-max': 9 };
  const { Parameters } = composeContent(id, asked).template;
  expect(Parameters.InstanceType?.Default).toBe('m6i.large');
  expect([Parameters.InstanceCountMin?.Default, Parameters.InstanceCountMax?.Default]).toEqual([3, 9]);
  const usual = composeContent(id).template.Parameters;
  expect([usual.InstanceCountMin?.Default, usual.InstanceCountMax?.Default]).toEqual([2, 200]);
});

test.each(ECS_CLI)('$id: a fixed number of instances stays within the bounds', ({ id }) => {
  const count = (settings: Record<string, number>) =>
    composeContent(id, settings).template.Parameters.InstanceCount?.Default;
  expect(count({})).toBe(2);
  expect(count({ count: 1 })).toBe(2);
  expect(count({ count: 6 })).toBe(6);
  expect(count({ count: 1, 'instances-min': 4 })).toBe(4);
  expect(count({ count: 6, 'instances-max': 3 })).toBe(3);
});

const GPU = { 'instance-type': 'g4dn.12xlarge', services: [aService({ gpu: 2 })] };

test.each(EC2)('$id: a task that asks for GPUs gets them, from instances that have the driver', ({ id }) => {
  const bundle = composeContent(id, GPU);
  const [container] = listOf(task(bundle).ContainerDefinitions).map(mapOf);
  // ECS wants the number as a text.
  expect(container?.ResourceRequirements).toEqual([{ Type: 'GPU', Value: '2' }]);
  expect(image(bundle)).toBe(ami('gpu/'));
  expect(structureViolations(bundle.template)).toEqual([]);
  expect(bundle.file('README.md')).toContain('Running On-Demand G and VT instances');
  expect(JSON.stringify(composeContent(id).template)).not.toContain('ResourceRequirements');
});

test.each(ECS_CLI)('$id hands the GPUs to ecs-cli as it reads them', ({ id }) => {
  expect(parse(composeContent(id, GPU).file('ecs-params.yml')).task_definition.services.app.gpu).toBe('2');
  expect(composeContent(id).file('ecs-params.yml')).not.toContain('gpu');
});

test.each([
  // Three network interfaces, of which the instance keeps one.
  [{ network: 'awsvpc' }, 't3.medium holds 2 of'],
  // 2 vCPU would hold eight of 256 units, the usable part of 4 GiB seven of 512 MiB.
  [{ network: 'bridge' }, 't3.medium holds 7 of'],
  [{ network: 'bridge', 'instance-type': 'm5.large', cpu: 1024, memory: 2048 }, 'm5.large holds 2 of'],
])('the README says how many tasks an instance holds: %o', (settings, said) => {
  expect(composeContent('ec2.alb.cloudformation', settings).file('README.md')).toContain(said);
  expect(composeContent('ec2.alb.ecs-cli', settings).file('README.md')).toContain(said);
});
