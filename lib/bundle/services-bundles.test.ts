// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import type { Service } from '#lib/choice/service.ts';
import { CONTENT, type ComposedBundle, composeContent, type Resource } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Settings } from './values.ts';

const SECRET = 'arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:app/db-AbCdEf';
const PARAMETER = 'arn:aws:ssm:ap-northeast-1:123456789012:parameter/app/key';
const base = {
  protocol: 'http',
  gpu: 0,
  image: 'a/b:1',
  cpu: 256,
  memory: 512,
  count: 2,
  health: '/',
  env: {},
  secrets: {},
  public: true,
};
const WEB: Service = { ...base, name: 'web', port: 8080, path: '/' };
const API: Service = {
  ...base,
  name: 'my-api',
  port: 8081,
  path: '/api',
  cpu: 2048,
  memory: 4096,
  env: { LOG_LEVEL: 'info' },
  secrets: { DB_PASSWORD: `${SECRET}:password::`, KEY: PARAMETER },
};
const JOB: Service = { ...base, name: 'job', port: 8082, path: null, memory: 2048, public: false };
const THREE: Settings = { services: [WEB, API, JOB], discovery: 'on' };
const CFN = combinations(CONTENT).filter(({ pick }) => pick.deploy === 'cloudformation');
const ECS_CLI = combinations(CONTENT).filter(({ pick }) => pick.deploy === 'ecs-cli');

const textOf = (value: unknown) => JSON.stringify(value);
const unique = (values: readonly unknown[]) => new Set(values.map(textOf)).size === values.length;
const propertiesOf = (bundle: ComposedBundle, type: string) => bundle.ofType(type).map(({ Properties }) => Properties);
const containerOf = ({ Properties }: Resource): Record<string, unknown> =>
  Array.isArray(Properties.ContainerDefinitions) ? Properties.ContainerDefinitions[0] : {};

test.each(combinations(CONTENT))('$id: no structure that AWS would refuse or that would not work', ({ id }) => {
  const without = (service: Service): Service => ({ ...service, path: '/web' });
  for (const services of [
    [WEB, API, JOB],
    [without(WEB), API],
  ])
    for (const shape of [{}, { 'vpc-link': 'v1' }, { egress: 'endpoints' }, { egress: 'nat-per-zone' }])
      expect(structureViolations(composeContent(id, { services, discovery: 'on', ...shape }).template)).toEqual([]);
});

describe.each(CFN)('$id with three services', ({ id }) => {
  const bundle = composeContent(id, THREE);

  test('each has its service, task definition, task role and port; all share cluster, log group and execution role', () => {
    for (const type of ['AWS::ECS::Service', 'AWS::ECS::TaskDefinition']) expect(bundle.ofType(type)).toHaveLength(3);
    for (const type of ['AWS::ECS::Cluster', 'AWS::Logs::LogGroup']) expect(bundle.ofType(type)).toHaveLength(1);
    for (const name of ['Web', 'MyApi', 'Job']) {
      expect(bundle.resource(`${name}TaskDefinition`).Properties).toMatchObject({
        TaskRoleArn: { GetAtt: `${name}TaskRole.Arn` },
        ExecutionRoleArn: { GetAtt: 'ExecutionRole.Arn' },
      });
      expect(bundle.resource(`${name}Service`).Properties.TaskDefinition).toEqual({ Ref: `${name}TaskDefinition` });
    }
    const containers = bundle.ofType('AWS::ECS::TaskDefinition').map(containerOf);
    expect(unique(containers.map(({ PortMappings }) => PortMappings))).toBe(true);
    expect(unique(containers.map(({ LogConfiguration }) => LogConfiguration))).toBe(true);
  });

  test('a secret is never a plain variable, and the execution role may read exactly those that are given', () => {
    const container = containerOf(bundle.resource('MyApiTaskDefinition'));
    expect(container.Environment).toEqual([{ Name: 'LOG_LEVEL', Value: 'info' }]);
    expect(container.Secrets).toEqual([
      { Name: 'DB_PASSWORD', ValueFrom: `${SECRET}:password::` },
      { Name: 'KEY', ValueFrom: PARAMETER },
    ]);
    const statements = [
      ...textOf(bundle.resource('ExecutionRole').Properties.Policies).matchAll(
        /"Action":"([^"]+)","Resource":(\[[^\]]*\])/g,
      ),
    ];
    expect(statements.map(([, action, resources]) => [action, JSON.parse(resources ?? '')])).toEqual([
      ['ssm:GetParameters', [PARAMETER]],
      ['secretsmanager:GetSecretValue', [SECRET]],
    ]);
    expect(containerOf(bundle.resource('WebTaskDefinition'))).not.toHaveProperty('Secrets');
    expect(textOf(composeContent(id).resource('ExecutionRole').Properties)).not.toMatch(/secretsmanager|ssm:/);
  });

  test('every task port is opened to its own callers only, and no rule is given twice', () => {
    const rules = propertiesOf(bundle, 'AWS::EC2::SecurityGroupIngress');
    expect(
      unique(rules.map(({ GroupId, FromPort, SourceSecurityGroupId }) => [GroupId, FromPort, SourceSecurityGroupId])),
    ).toBe(true);
    const into = (port: string) =>
      rules
        .filter(({ FromPort }) => textOf(FromPort) === textOf({ Ref: port }))
        .map(({ SourceSecurityGroupId }) => SourceSecurityGroupId);
    expect(into('JobContainerPort')).toEqual([{ Ref: 'TaskSecurityGroup' }]);
    expect(into('WebContainerPort')).toContainEqual({ Ref: 'TaskSecurityGroup' });
    expect(into('MyApiContainerPort')).toEqual(into('WebContainerPort'));
  });

  test('each has a name of its own inside the VPC, and the internal one no other way in', () => {
    const names = propertiesOf(bundle, 'AWS::ServiceDiscovery::Service').map(({ Name }) => Name);
    expect(names).toEqual(['web', 'my-api', 'job']);
    expect(bundle.ofType('AWS::ServiceDiscovery::PrivateDnsNamespace')).toHaveLength(1);
    expect(bundle.resource('JobService').Properties).not.toHaveProperty('LoadBalancers');
    expect(Object.keys(bundle.template.Resources)).not.toContain('JobTargetGroup');
  });

  test('every sentence says whose resource it is, in the template and in the README', () => {
    expect(bundle.file('README.md')).toMatch(/\| `MyApiTaskDefinition` \| `AWS::ECS::TaskDefinition` \| my-api: /);
  });
});

test('an ALB routes by path: the root by default, every other by a rule of its own priority', () => {
  const bundle = composeContent('fargate.alb.cloudformation', THREE);
  expect(bundle.ofType('AWS::ElasticLoadBalancingV2::Listener')).toHaveLength(1);
  expect(bundle.resource('Listener').Properties.DefaultActions).toEqual([
    { Type: 'forward', TargetGroupArn: { Ref: 'WebTargetGroup' } },
  ]);
  expect(bundle.resource('MyApiListenerRule').Properties).toMatchObject({
    Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api', '/api/*'] } }],
    Actions: [{ TargetGroupArn: { Ref: 'MyApiTargetGroup' } }],
  });
  expect(bundle.resource('MyApiService').DependsOn).toContain('MyApiListenerRule');
  expect(bundle.resource('WebService').DependsOn).toContain('Listener');
  const five = ['a-1', 'b-2', 'c-3', 'd-4', 'e-5'].map((name, i) => ({ ...WEB, name, port: 80 + i, path: `/${name}` }));
  const rules = propertiesOf(
    composeContent('fargate.alb.cloudformation', { services: five }),
    'AWS::ElasticLoadBalancingV2::ListenerRule',
  );
  expect(rules).toHaveLength(5);
  expect(unique(rules.map(({ Priority }) => Priority))).toBe(true);
});

test('without a service at the root an ALB answers 404', () => {
  const { resource } = composeContent('fargate.alb.cloudformation', { services: [API] });
  expect(resource('Listener').Properties.DefaultActions).toMatchObject([
    { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } },
  ]);
});

test.each(['v1', 'v2'])('API Gateway maps paths to ports: one NLB, a listener a service, link %s', (link) => {
  const bundle = composeContent('fargate.api-gateway-nlb.cloudformation', { ...THREE, 'vpc-link': link });
  expect(bundle.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')).toHaveLength(1);
  const listeners = propertiesOf(bundle, 'AWS::ElasticLoadBalancingV2::Listener').map(({ Port }) => Port);
  expect(listeners).toEqual([80, 81]);
  const uriOf = (name: string) => bundle.resource(name).Properties.Integration;
  expect(uriOf('WebProxyMethod')).toMatchObject({ Uri: { Sub: 'http://${Nlb.DNSName}:80/{proxy}' } });
  expect(uriOf('MyApiBaseMethod')).toMatchObject({ Uri: { Sub: 'http://${Nlb.DNSName}:81/api' } });
  expect(uriOf('MyApiProxyMethod')).toMatchObject({ Uri: { Sub: 'http://${Nlb.DNSName}:81/api/{proxy}' } });
  expect(bundle.resource('MyApiBaseResource').Properties.PathPart).toBe('api');
  expect(bundle.resource('MyApiProxyResource').Properties.ParentId).toEqual({ Ref: 'MyApiBaseResource' });
  const [deployment] = bundle.ofType('AWS::ApiGateway::Deployment');
  expect(deployment?.DependsOn).toEqual(['WebBaseMethod', 'WebProxyMethod', 'MyApiBaseMethod', 'MyApiProxyMethod']);
});

test('the way from the VPC link to each listener is open, and to nothing else', () => {
  const bundle = composeContent('fargate.api-gateway-nlb.cloudformation', THREE);
  expect(bundle.resource('LinkSecurityGroup').Properties.SecurityGroupEgress).toMatchObject([
    { FromPort: 80 },
    { FromPort: 81 },
  ]);
  expect(bundle.resource('MyApiNlbFromLink').Properties).toMatchObject({ FromPort: 81, ToPort: 81 });
});

test('a deployment of API Gateway is another one as soon as a path is, and else the same', () => {
  const deploymentOf = (...services: Service[]) =>
    Object.keys(composeContent('fargate.api-gateway-nlb.cloudformation', { services }).template.Resources).find(
      (name) => name.startsWith('ApiDeployment'),
    );
  expect(deploymentOf(WEB, API)).toBe(deploymentOf({ ...WEB, image: 'c', count: 5 }, API));
  expect(deploymentOf(WEB, API)).not.toBe(deploymentOf(WEB, { ...API, path: '/other' }));
  expect(deploymentOf(WEB)).not.toBe(deploymentOf(WEB, API));
});

test('instances are large and many enough for every service', () => {
  const typeOf = (settings: Settings) => composeContent('ec2.alb.cloudformation', settings).template.Parameters;
  // 2048 units beside 4096 MiB: the larger of each counts.
  expect(typeOf(THREE).InstanceType?.Default).toBe('m5.large');
  expect(typeOf({ services: [WEB] }).InstanceType?.Default).toBe('t3.medium');
  expect(typeOf(THREE).InstanceCountMax?.Default).toBe(600);
  expect(composeContent('ec2.alb.ecs-cli', THREE).template.Parameters.InstanceCount?.Default).toBe(6);
});

test('behind VPC endpoints the secrets have endpoints, which the services wait for', () => {
  const { resource } = composeContent('ec2.alb.cloudformation', { ...THREE, egress: 'endpoints' });
  const waits = resource('WebService').DependsOn;
  expect(waits).toEqual(expect.arrayContaining(['SecretsManagerEndpoint', 'ParameterStoreEndpoint']));
  const { template } = composeContent('ec2.alb.cloudformation', { egress: 'endpoints' });
  expect(Object.keys(template.Resources)).not.toContain('SecretsManagerEndpoint');
});

test.each(ECS_CLI)('$id: each service has its folder, its flags and its turn', ({ id, pick }) => {
  const bundle = composeContent(id, THREE);
  expect(parse(bundle.file('services/my-api/docker-compose.yml')).services.app).toMatchObject({
    environment: ['LOG_LEVEL=info'],
    logging: { options: { 'awslogs-stream-prefix': 'my-api' } },
  });
  expect(bundle.file('services/my-api/docker-compose.yml')).not.toContain('DB_PASSWORD');
  expect(parse(bundle.file('services/my-api/ecs-params.yml')).task_definition).toMatchObject({
    task_size: { cpu_limit: 2048, mem_limit: 4096 },
    services: { app: { secrets: [{ value_from: `${SECRET}:password::`, name: 'DB_PASSWORD' }, { name: 'KEY' }] } },
  });
  expect(bundle.file('docker-compose.yml')).toBe('');
  const deploy = bundle.file('deploy.sh');
  expect(deploy.match(/^SERVICE=.*/gm)).toEqual(["SERVICE='web'", "SERVICE='my-api'", "SERVICE='job'"]);
  expect(deploy.match(/^flags\+=\(--target-groups/gm) ?? []).toHaveLength(pick.balance === 'service-discovery' ? 0 : 2);
  expect(deploy.match(/^compose service up/gm)).toHaveLength(3);
  const destroy = bundle.file('destroy.sh');
  expect(destroy.match(/compose service down/g)).toHaveLength(3);
  expect(destroy.lastIndexOf('delete_stack')).toBeGreaterThan(destroy.lastIndexOf('compose service down'));
  for (const name of ['Web', 'MyApi', 'Job'])
    expect(Object.keys(bundle.template.Outputs)).toEqual(
      expect.arrayContaining([`${name}ContainerPort`, `${name}TaskRoleArn`]),
    );
  expect(bundle.ofType('AWS::ServiceDiscovery::PrivateDnsNamespace')).toHaveLength(1);
});
