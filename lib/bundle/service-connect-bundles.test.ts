// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { describe, expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import { listOf, mapOf } from './template-graph.ts';
import type { Settings } from './values.ts';

const base = { image: 'a/b:1', cpu: 256, memory: 512, count: 2, health: '/', env: {}, secrets: {}, gpu: 0 };
const TWO: Settings = {
  discovery: 'on',
  services: [
    { ...base, name: 'web', port: 8080, path: '/', public: true, protocol: 'http' },
    { ...base, name: 'my-rpc', port: 8081, path: null, public: false, protocol: 'grpc' },
  ],
};
const CONNECT: Settings = { ...TWO, names: 'service-connect' };
const CFN = combinations(CONTENT).filter(({ pick }) => pick.deploy === 'cloudformation');
const NAMES = 'fargate.service-discovery.cloudformation';

describe.each(CFN)('$id', ({ id }) => {
  const bundle = composeContent(id, CONNECT);

  test('names of Service Connect: a namespace without DNS, and no registry of Cloud Map', () => {
    expect(structureViolations(bundle.template)).toEqual([]);
    expect(bundle.resource('ServiceConnectNamespace')).toMatchObject({
      Type: 'AWS::ServiceDiscovery::HttpNamespace',
      Properties: { Name: { Ref: 'AWS::StackName' } },
    });
    for (const type of ['PrivateDnsNamespace', 'Service'])
      expect(bundle.ofType(`AWS::ServiceDiscovery::${type}`)).toHaveLength(0);
  });

  test('each service is called by its name, on its port', () => {
    expect(bundle.resource('MyRpcService').Properties.ServiceConnectConfiguration).toMatchObject({
      Enabled: true,
      Namespace: { GetAtt: 'ServiceConnectNamespace.Arn' },
      Services: [
        {
          PortName: 'app',
          DiscoveryName: 'my-rpc',
          ClientAliases: [{ DnsName: 'my-rpc', Port: { Ref: 'MyRpcContainerPort' } }],
        },
      ],
      LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': { Ref: 'LogGroup' } } },
    });
    expect(bundle.template.Outputs.MyRpcDiscoveryName?.Value).toBe('my-rpc');
  });

  test('with names in DNS there is nothing of a proxy', () => {
    const plain = composeContent(id, TWO);
    expect(plain.ofType('AWS::ServiceDiscovery::PrivateDnsNamespace')).toHaveLength(1);
    expect(JSON.stringify(plain.template)).not.toContain('ServiceConnect');
    expect(JSON.stringify(plain.template)).not.toContain('AppProtocol');
    expect(plain.template.Outputs.WebDiscoveryName?.Value).toEqual({ Sub: 'web.${AWS::StackName}.internal' });
  });
});

test.each([
  ['WebTaskDefinition', 'http'],
  ['MyRpcTaskDefinition', 'grpc'],
])('%s says that its port speaks %s', (id, protocol) => {
  const [container] = listOf(composeContent(NAMES, CONNECT).resource(id).Properties.ContainerDefinitions);
  expect(mapOf(container).PortMappings).toMatchObject([{ Name: 'app', Protocol: 'tcp', AppProtocol: protocol }]);
});

test('without names a bundle has neither', () => {
  const { template } = composeContent('fargate.alb.cloudformation', { names: 'service-connect' });
  expect(JSON.stringify(template)).not.toContain('ServiceConnect');
});

test('the README says what the proxy takes, and who alone can call', () => {
  const readme = composeContent(NAMES, CONNECT).file('README.md');
  expect(readme).toContain('256 CPU units and 64 MiB more a task');
  expect(readme).toContain('Only tasks of ECS services in the namespace `web-dev` know the names');
  expect(readme).toContain('`http://my-rpc:8081/`');
});
