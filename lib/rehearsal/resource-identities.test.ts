import { expect, test } from 'vitest';
import { attributeOf, identityOf } from './resource-identities.ts';

const PLACE = { account: '000000000000', region: 'ap-northeast-1' };
const made = (type: string, properties: Record<string, unknown> = {}, generation = 0) =>
  identityOf({
    ...PLACE,
    seed: `${type} ${generation}`,
    stackName: 'web-dev',
    logicalId: 'It',
    type,
    properties,
    generation,
  });

// Forms: https://docs.aws.amazon.com/service-authorization/latest/reference/ (ARNs of each service).
test.each([
  ['AWS::EC2::VPC', /^vpc-0[0-9a-f]{16}$/],
  ['AWS::EC2::NatGateway', /^nat-0[0-9a-f]{16}$/],
  ['AWS::ECS::TaskDefinition', /^arn:aws:ecs:ap-northeast-1:000000000000:task-definition\/.+:1$/],
  ['AWS::ApiGateway::RestApi', /^[a-z0-9]{10}$/],
  ['AWS::IAM::Role', /^web-dev-It-[A-Z0-9]{12}$/],
  ['AWS::ServiceDiscovery::PrivateDnsNamespace', /^ns-[a-z0-9]{16}$/],
])('%s is called as its service calls it', (type, form) => {
  expect(made(type).physicalId).toMatch(form);
});

test('an ALB and an NLB have addresses of their own form, and a listener belongs to its balancer', () => {
  const alb = made('AWS::ElasticLoadBalancingV2::LoadBalancer', { Type: 'application', Scheme: 'internet-facing' });
  expect(alb.attributes.DNSName).toMatch(/^web-dev-It-[A-Z0-9]{12}-\d{10}\.ap-northeast-1\.elb\.amazonaws\.com$/);
  const nlb = made('AWS::ElasticLoadBalancingV2::LoadBalancer', { Type: 'network', Scheme: 'internal' });
  expect(nlb.attributes.DNSName).toMatch(/^web-dev-It-[A-Z0-9]{12}-[0-9a-f]{16}\.elb\.ap-northeast-1\.amazonaws\.com$/);
  const listener = made('AWS::ElasticLoadBalancingV2::Listener', { LoadBalancerArn: alb.physicalId });
  expect(listener.physicalId.startsWith(alb.physicalId.replace(':loadbalancer/', ':listener/'))).toBe(true);
});

test('a service is found in its cluster, and each task definition is a new revision', () => {
  const service = made('AWS::ECS::Service', { Cluster: 'web-cluster', ServiceName: 'web' });
  expect(service.physicalId).toBe('arn:aws:ecs:ap-northeast-1:000000000000:service/web-cluster/web');
  expect(service.attributes.Name).toBe('web');
  expect(made('AWS::ECS::TaskDefinition', { Family: 'web' }, 1).physicalId).toMatch(/task-definition\/web:2$/);
});

test('a role has its ARN without a region, and a type that we know little of has one, too', () => {
  const role = made('AWS::IAM::Role', { RoleName: 'web-role' });
  expect(role.attributes.Arn).toBe('arn:aws:iam::000000000000:role/web-role');
  const queue = { type: 'AWS::SQS::Queue', physicalId: 'jobs', attributes: {}, properties: { DelaySeconds: 5 } };
  expect(attributeOf(queue, 'Arn', PLACE)).toMatch(/^arn:aws:sqs:ap-northeast-1:000000000000:.*jobs$/);
  expect(attributeOf(queue, 'DelaySeconds', PLACE)).toBe('5');
});
