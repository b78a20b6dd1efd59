// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { describe, expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, composeContent } from './composed-template.ts';
import { listOf, mapOf, references } from './template-graph.ts';
import type { Settings } from './values.ts';

const ALL = combinations(CONTENT).flatMap(({ id }) =>
  ['off', 'on'].map((discovery) => ({ name: `${id}, discovery ${discovery}`, id, settings: { discovery } })),
);
const CFN = ALL.filter(({ id }) => id.endsWith('.cloudformation'));
const IN_ECR = '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1';
const SHAPES: Settings[] = [
  { lang: 'ja' },
  { 'vpc-link': 'v1' },
  { egress: 'nat-per-zone' },
  { egress: 'endpoints', image: IN_ECR },
];

describe.each(ALL)('$name', ({ id, settings }) => {
  test('in every shape the template fits inline, and each name in it exists', () => {
    for (const shape of [{}, ...SHAPES]) {
      const { template, file } = composeContent(id, { ...settings, ...shape });
      expect(Buffer.byteLength(file('template.yaml'))).toBeLessThan(51_200);
      const known = [...Object.keys(template.Parameters), ...Object.keys(template.Resources)];
      const named = [
        ...references(template.Resources),
        ...references(template.Outputs),
        ...Object.values(template.Resources).flatMap(({ DependsOn }) => DependsOn),
      ].filter((name) => !name.startsWith('AWS::'));
      expect(known).toEqual(expect.arrayContaining(named));
      expect(named).toEqual(expect.arrayContaining(Object.keys(template.Parameters)));
    }
  });

  test('nothing of a fragment is left in a file, and nothing is exported', () => {
    for (const name of [
      'template.yaml',
      'deploy.sh',
      'update.sh',
      'destroy.sh',
      'README.md',
      'docker-compose.yml',
      'ecs-params.yml',
    ])
      expect(composeContent(id, settings).file(name)).not.toMatch(/@\(|!Setting|!Text|Export:/);
  });

  test('the README gives the reason of everything that the template acknowledges', () => {
    const { template, file } = composeContent(id, settings);
    const reasons = Object.values(template.Resources).flatMap(({ Metadata }) =>
      listOf(mapOf(Metadata).Acknowledged).map((one) => String(mapOf(one).Reason)),
    );
    expect(reasons.length).toBeGreaterThan(0);
    const plain = (text: string) => text.replaceAll('\\', '');
    for (const reason of reasons) expect(plain(file('README.md'))).toContain(`| ${reason} |`);
  });

  test('parameters.json holds every parameter with its default', () => {
    const { template, file } = composeContent(id, settings);
    const pairs = Object.entries(template.Parameters).map(([key, { Default }]) => [key, String(Default)]);
    const written = JSON.parse(file('parameters.json'));
    expect(written).toEqual(pairs.map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })));
  });

  test('tasks get traffic only from the entry, from their peers only when they are discovered', () => {
    const bundle = composeContent(id, settings);
    const sources: Record<string, string> = { alb: 'AlbSecurityGroup', 'api-gateway-nlb': 'NlbSecurityGroup' };
    const entry = sources[id.split('.')[1] ?? ''];
    const isDiscovered = settings.discovery === 'on' || entry === undefined;
    const expected = [...(entry ? [entry] : []), ...(isDiscovered ? ['TaskSecurityGroup'] : [])];
    const intoTasks = bundle
      .ofType('AWS::EC2::SecurityGroupIngress')
      .filter(({ Properties }) => references(Properties.GroupId).includes('TaskSecurityGroup'));
    expect(intoTasks.flatMap(({ Properties }) => references(Properties.SourceSecurityGroupId))).toEqual(expected);
    for (const rule of intoTasks) expect(rule.Properties).toMatchObject({ FromPort: { Ref: 'WebContainerPort' } });
    expect(bundle.resource('TaskSecurityGroup').Properties).not.toHaveProperty('SecurityGroupIngress');
    for (const { Properties } of bundle.ofType('AWS::EC2::SecurityGroup'))
      expect(Properties.GroupDescription).toMatch(/^[\x20-\x7e]+$/);
  });

  test('a private name is never under .local, and the VPC can answer it', () => {
    const { ofType, resource } = composeContent(id, settings);
    for (const { Properties } of ofType('AWS::ServiceDiscovery::PrivateDnsNamespace'))
      expect(Properties).toMatchObject({ Name: { Sub: '${AWS::StackName}.internal' } });
    expect(resource('Vpc').Properties).toMatchObject({ EnableDnsSupport: true, EnableDnsHostnames: true });
  });

  test('balancers reach tasks by their addresses', () => {
    for (const { Properties } of composeContent(id, settings).ofType('AWS::ElasticLoadBalancingV2::TargetGroup'))
      expect(Properties).toMatchObject({ TargetType: 'ip', HealthCheckPath: { Ref: 'WebHealthCheckPath' } });
  });
});

describe.each(CFN)('$name', ({ id, settings }) => {
  test('the service runs in private subnets, rolls back, and starts when it can pull and be reached', () => {
    const { resource, ofType } = composeContent(id, settings);
    const service = resource('WebService');
    expect(service.Properties).toMatchObject({
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          Subnets: [{ Ref: 'PrivateSubnetA' }, { Ref: 'PrivateSubnetB' }],
          AssignPublicIp: 'DISABLED',
        },
      },
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
      PropagateTags: 'SERVICE',
    });
    expect(service.DependsOn).toEqual(expect.arrayContaining(['PrivateDefaultRouteA', 'PrivateDefaultRouteB']));
    const hasBalancer = ofType('AWS::ElasticLoadBalancingV2::LoadBalancer').length > 0;
    expect(service.DependsOn.some((id) => id.endsWith('Listener'))).toBe(hasBalancer);
    expect(service.Properties.HealthCheckGracePeriodSeconds).toBe(hasBalancer ? 60 : undefined);
  });

  test('the container cannot write to its root, only to /tmp, and logs to a group that forgets', () => {
    const { resource } = composeContent(id, settings);
    expect(resource('WebTaskDefinition').Properties).toMatchObject({
      NetworkMode: 'awsvpc',
      ContainerDefinitions: [
        {
          ReadonlyRootFilesystem: true,
          LinuxParameters: { Capabilities: { Drop: ['ALL'] }, Tmpfs: [{ ContainerPath: '/tmp' }] },
          LogConfiguration: { LogDriver: 'awslogs' },
        },
      ],
    });
    expect(resource('LogGroup').Properties).toMatchObject({ RetentionInDays: { Ref: 'LogRetentionDays' } });
  });

  test('the first output is where to call the service', () => {
    const { template } = composeContent(id, settings);
    expect(['ServiceUrl', 'ApiUrl', 'WebDiscoveryName']).toContain(Object.keys(template.Outputs)[0]);
  });
});

test.each(ALL.filter(({ id }) => id.startsWith('ec2.')))('$name: instances are hardened and can be deleted', (one) => {
  const { resource, ofType } = composeContent(one.id, one.settings);
  const { LaunchTemplateData } = resource('LaunchTemplate').Properties;
  expect(LaunchTemplateData).toMatchObject({
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
    BlockDeviceMappings: [{ Ebs: { Encrypted: true } }],
  });
  expect(LaunchTemplateData).not.toHaveProperty('KeyName');
  expect(JSON.stringify(LaunchTemplateData)).toContain('ECS_CLUSTER=${Cluster}');
  const group = resource('AutoScalingGroup');
  expect(group.DependsOn).toContain('Cluster');
  expect(group.Properties.NewInstancesProtectedFromScaleIn).toBe(false);
  for (const { Properties } of ofType('AWS::ECS::CapacityProvider'))
    expect(Properties).toMatchObject({
      Name: { Sub: 'cp-${AWS::StackName}' },
      AutoScalingGroupProvider: { ManagedDraining: 'ENABLED', ManagedTerminationProtection: 'DISABLED' },
    });
});

test('without a NAT gateway everything that a task or an instance calls has an endpoint', () => {
  for (const [launch, count] of Object.entries({ fargate: 4, ec2: 7 })) {
    const { ofType, resource } = composeContent(`${launch}.alb.cloudformation`, { egress: 'endpoints', image: IN_ECR });
    expect(ofType('AWS::EC2::NatGateway')).toHaveLength(0);
    expect(ofType('AWS::EC2::VPCEndpoint')).toHaveLength(count);
    const callers = references(resource('EndpointSecurityGroup').Properties.SecurityGroupIngress);
    expect(callers).toContain(launch === 'ec2' ? 'InstanceSecurityGroup' : 'TaskSecurityGroup');
    expect(resource('WebService').DependsOn).toEqual(expect.arrayContaining(['S3Endpoint', 'EcrDockerEndpoint']));
  }
});

test('the add-on beside service discovery itself changes no byte', () => {
  const files = (discovery: string) => composeContent('fargate.service-discovery.cloudformation', { discovery });
  expect(files('on').file('template.yaml')).toBe(files('off').file('template.yaml'));
  expect(files('on').file('README.md')).toBe(files('off').file('README.md'));
});
