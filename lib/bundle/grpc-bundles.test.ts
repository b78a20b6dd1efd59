import { expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Settings } from './values.ts';

const ALB = 'fargate.alb.cloudformation';
const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';
const service = {
  name: 'web',
  image: 'a/b:1',
  port: 8080,
  path: '/',
  cpu: 256,
  memory: 512,
  count: 2,
  health: '/',
  env: {},
  secrets: {},
  gpu: 0,
  public: true,
};
const spoken = (protocol: string): Settings => ({ certificate: CERTIFICATE, services: [{ ...service, protocol }] });

test('a gRPC service has a target group of that protocol, healthy by gRPC codes', () => {
  const bundle = composeContent(ALB, spoken('grpc'));
  expect(bundle.resource('WebTargetGroup').Properties).toMatchObject({
    Protocol: 'HTTP',
    ProtocolVersion: 'GRPC',
    Matcher: { GrpcCode: '0,12' },
  });
  expect(structureViolations(bundle.template)).toEqual([]);
});

test('an HTTP service has none, and is healthy by HTTP codes', () => {
  const { Properties } = composeContent(ALB, spoken('http')).resource('WebTargetGroup');
  expect(Properties).toMatchObject({ Matcher: { HttpCode: '200-399' } });
  expect(Properties).not.toHaveProperty('ProtocolVersion');
});

test('both groups of a blue/green deployment speak it', () => {
  const { resource, template } = composeContent(ALB, { ...spoken('grpc'), rollout: 'blue-green' });
  expect(resource('WebTargetGroupAlternate').Properties).toEqual(resource('WebTargetGroup').Properties);
  expect(structureViolations(template)).toEqual([]);
});

test('gRPC without HTTPS is seen', () => {
  const { template } = composeContent(ALB, { ...spoken('grpc'), certificate: '' });
  expect(structureViolations(template)).toEqual(['WebTargetGroup speaks gRPC, which an ALB takes by HTTPS only']);
});
