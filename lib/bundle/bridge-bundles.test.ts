// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the shell's variables.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, type ComposedBundle, composeContent } from './composed-template.ts';
import { aService } from './fixture-service.ts';
import { structureViolations } from './structure.ts';
import { listOf, mapOf } from './template-graph.ts';

const EC2 = combinations(CONTENT).filter(({ pick }) => pick.launch === 'ec2');
const CFN = EC2.filter(({ pick }) => pick.deploy === 'cloudformation');
const ECS_CLI = EC2.filter(({ pick }) => pick.deploy === 'ecs-cli');
const NAMED = { discovery: 'on' };
const BRIDGE = { network: 'bridge', ...NAMED };
const SERVICES = [
  aService({ name: 'web', path: '/' }),
  aService({ name: 'api', path: '/api', port: 8081 }),
  aService({ name: 'job', public: false, path: null, port: 8082 }),
];
// docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html: the ephemeral range of dynamic host ports.
const DYNAMIC = { IpProtocol: 'tcp', FromPort: 32_768, ToPort: 65_535 };
const INSTANCES = { Ref: 'InstanceSecurityGroup' };

const ports = (bundle: ComposedBundle, id: string) =>
  listOf(bundle.resource(id).Properties.ContainerDefinitions).flatMap((one) => mapOf(one).PortMappings);

test.each(EC2)('$id: a bridge changes no structure for the worse, with one service and with three', ({ id }) => {
  for (const settings of [
    BRIDGE,
    { network: 'bridge' },
    { ...BRIDGE, services: SERVICES },
    { ...BRIDGE, 'vpc-link': 'v1' },
  ])
    expect(structureViolations(composeContent(id, settings).template)).toEqual([]);
});

describe.each(CFN)('$id', ({ id, pick }) => {
  const bundle = composeContent(id, { ...BRIDGE, services: SERVICES });
  const awsvpc = composeContent(id, { ...NAMED, services: SERVICES });

  test('tasks share the network of their instance and take any port of it', () => {
    expect(bundle.resource('ApiTaskDefinition').Properties.NetworkMode).toBe('bridge');
    expect(ports(bundle, 'ApiTaskDefinition')).toMatchObject([
      { ContainerPort: { Ref: 'ApiContainerPort' }, Protocol: 'tcp', HostPort: 0 },
    ]);
    expect(bundle.resource('ApiService').Properties).not.toHaveProperty('NetworkConfiguration');
    expect(bundle.template.Resources).not.toHaveProperty('TaskSecurityGroup');
  });

  test('with awsvpc each task has an interface of its own, and its own port on it', () => {
    expect(awsvpc.resource('ApiTaskDefinition').Properties.NetworkMode).toBe('awsvpc');
    expect(ports(awsvpc, 'ApiTaskDefinition')).toMatchObject([
      { ContainerPort: { Ref: 'ApiContainerPort' }, Protocol: 'tcp' },
    ]);
    expect(awsvpc.resource('ApiService').Properties.NetworkConfiguration).toBeDefined();
  });

  test('tasks are still spread over the zones and packed by memory', () => {
    expect(bundle.resource('WebService').Properties.PlacementStrategies).toEqual([
      { Type: 'spread', Field: 'attribute:ecs.availability-zone' },
      { Type: 'binpack', Field: 'memory' },
    ]);
  });

  test('names are SRV records that tell container and port; with awsvpc they are addresses', () => {
    const records = (one: ComposedBundle) => mapOf(one.resource('JobDiscoveryEntry').Properties.DnsConfig).DnsRecords;
    const registries = (one: ComposedBundle) => one.resource('JobService').Properties.ServiceRegistries;
    expect(records(bundle)).toEqual([{ Type: 'SRV', TTL: 10 }]);
    expect(registries(bundle)).toEqual([
      {
        RegistryArn: { GetAtt: 'JobDiscoveryEntry.Arn' },
        ContainerName: 'app',
        ContainerPort: { Ref: 'JobContainerPort' },
      },
    ]);
    expect(records(awsvpc)).toEqual([{ Type: 'A', TTL: 10 }]);
    expect(registries(awsvpc)).toEqual([{ RegistryArn: { GetAtt: 'JobDiscoveryEntry.Arn' } }]);
  });

  test('each way in to the dynamic ports is one rule, however many services there are', () => {
    const rules = bundle.ofType('AWS::EC2::SecurityGroupIngress').map(({ Properties }) => Properties);
    const toInstances = rules.filter(({ GroupId }) => JSON.stringify(GroupId) === JSON.stringify(INSTANCES));
    const balancer = { alb: 'AlbSecurityGroup', 'api-gateway-nlb': 'NlbSecurityGroup' }[pick.balance];
    const sources = balancer ? [{ Ref: balancer }, INSTANCES] : [INSTANCES];
    for (const rule of toInstances) expect(rule).toMatchObject(DYNAMIC);
    expect(toInstances.map(({ SourceSecurityGroupId }) => SourceSecurityGroupId)).toEqual(sources);
  });

  test('without names no instance may call another', () => {
    const alone = composeContent(id, { network: 'bridge' });
    const isNamed = pick.balance === 'service-discovery';
    expect('InstancesFromInstances' in alone.template.Resources).toBe(isNamed);
  });
});

test.each(CFN.filter(({ pick }) => pick.balance !== 'service-discovery'))(
  '$id registers instances, and sends to their dynamic ports only',
  ({ id }) => {
    const bundle = composeContent(id, { network: 'bridge', services: SERVICES });
    const types = bundle
      .ofType('AWS::ElasticLoadBalancingV2::TargetGroup')
      .map(({ Properties }) => Properties.TargetType);
    expect(types).toEqual(['instance', 'instance']);
    const group = bundle.template.Resources.AlbSecurityGroup ?? bundle.resource('NlbSecurityGroup');
    expect(group.Properties.SecurityGroupEgress).toEqual([
      expect.objectContaining({ ...DYNAMIC, DestinationSecurityGroupId: INSTANCES }),
    ]);
    const usual = composeContent(id).ofType('AWS::ElasticLoadBalancingV2::TargetGroup');
    expect(usual.map(({ Properties }) => Properties.TargetType)).toEqual(['ip']);
  },
);

describe.each(ECS_CLI)('$id', ({ id }) => {
  const bundle = composeContent(id, BRIDGE);
  const awsvpc = composeContent(id, NAMED);

  test('the compose file leaves the port of the host open', () => {
    expect(parse(bundle.file('docker-compose.yml')).services.app.ports).toEqual(['0:${CONTAINER_PORT}']);
    expect(parse(awsvpc.file('docker-compose.yml')).services.app.ports).toEqual([
      '${CONTAINER_PORT}:${CONTAINER_PORT}',
    ]);
  });

  test('ecs-params says bridge and no subnet, which ECS would refuse', () => {
    const { task_definition, run_params } = parse(bundle.file('ecs-params.yml'));
    expect(task_definition.ecs_network_mode).toBe('bridge');
    expect(Object.keys(run_params)).toEqual(['task_placement']);
    const usual = parse(awsvpc.file('ecs-params.yml'));
    expect(usual.task_definition.ecs_network_mode).toBe('awsvpc');
    expect(usual.run_params.network_configuration.awsvpc_configuration.subnets).toHaveLength(2);
  });

  test('the script asks for SRV records with container and port', () => {
    expect(bundle.file('deploy.sh')).toContain(
      '--dns-type SRV --sd-container-name app --sd-container-port "$CONTAINER_PORT"',
    );
    expect(awsvpc.file('deploy.sh')).toContain('--dns-type A');
    expect(awsvpc.file('deploy.sh')).not.toContain('--sd-container-name');
  });

  test('the script reads no output that the stack does not have', () => {
    for (const one of [bundle, awsvpc]) {
      const outputs = Object.keys(one.template.Outputs);
      for (const script of ['deploy.sh', 'destroy.sh']) {
        const read = [...one.file(script).matchAll(/\$\(output (?:"\$\{ID\}(\w+)"|(\w+))\)/g)];
        for (const [, own, shared] of read) expect(outputs).toContain(own === undefined ? shared : `Web${own}`);
      }
    }
  });
});

test('the README tells how to ask for an SRV record, and that services are not kept apart', () => {
  const readme = composeContent('ec2.service-discovery.cloudformation', BRIDGE).file('README.md');
  for (const said of ['dig +short SRV', 'one security group for all', '32768 to 65535']) expect(readme).toContain(said);
  expect(readme).not.toContain('http://web.web-dev.internal:8080/');
  expect(composeContent('ec2.service-discovery.cloudformation').file('README.md')).toContain(
    'http://web.web-dev.internal:8080/',
  );
});
