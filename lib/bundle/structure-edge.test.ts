import { expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Template } from './template-graph.ts';
import type { Settings } from './values.ts';

const ALB = 'fargate.alb.cloudformation';
const NAMES = 'fargate.service-discovery.cloudformation';
const NAMED: Settings = {
  certificate: 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  domain: 'www.example.com',
};
const COGNITO: Settings = { ...NAMED, auth: 'cognito' };
const BLUE_GREEN: Settings = { rollout: 'blue-green' };
const CONNECT: Settings = { names: 'service-connect' };

/** A template in which properties of one resource are others. */
function altered(id: string, settings: Settings, resource: string, properties: Record<string, unknown>): Template {
  const { template } = composeContent(id, settings);
  const own = template.Resources[resource];
  if (!own) throw new Error(`the template has no ${resource}`);
  const changed = { ...own, Properties: { ...own.Properties, ...properties } };
  return { ...template, Resources: { ...template.Resources, [resource]: changed } };
}

const forward = [{ Type: 'forward', TargetGroupArn: { Ref: 'WebTargetGroup' } }];
const service = (more: Record<string, unknown>) => ({ Enabled: true, Services: [{ PortName: 'app', ...more }] });

test.each([
  ['Listener takes HTTPS without a certificate', NAMED, 'Listener', { Certificates: [] }],
  ['Listener takes TLS older than 1.2', NAMED, 'Listener', { SslPolicy: 'ELBSecurityPolicy-2016-08' }],
  ['RedirectListener answers in plain HTTP beside HTTPS', NAMED, 'RedirectListener', { DefaultActions: forward }],
  ['Listener does nothing with a request', {}, 'Listener', { DefaultActions: [] }],
  ['Listener asks for a login in plain HTTP', COGNITO, 'Listener', { Protocol: 'HTTP' }],
  ['Alb cannot ask who logs in', COGNITO, 'AlbSecurityGroup', { SecurityGroupEgress: [] }],
  ['WebAcl stands before nothing', { waf: 'on' }, 'WebAclAssociation', { WebACLArn: { Ref: 'Other' } }],
  ['WebService bakes unwatched', BLUE_GREEN, 'WebService', { DeploymentConfiguration: { Strategy: 'BLUE_GREEN' } }],
  ['WebService says no bake time', BLUE_GREEN, 'WebService', { DeploymentConfiguration: { Strategy: 'BLUE_GREEN' } }],
  ['WebService has two target groups, but no blue/green', BLUE_GREEN, 'WebService', { DeploymentConfiguration: {} }],
  ['WebService has no traffic to shift', BLUE_GREEN, 'WebService', { LoadBalancers: [] }],
  ['has no second target group like the first', BLUE_GREEN, 'WebTargetGroupAlternate', { Port: 81 }],
  ['WebListenerRule does not start at the first target group', BLUE_GREEN, 'WebListenerRule', { Actions: forward }],
  ['has no role by which ECS may shift', BLUE_GREEN, 'TrafficShiftRole', { AssumeRolePolicyDocument: {} }],
])('%s is seen', (sentence, settings, resource, properties) => {
  expect(structureViolations(altered(ALB, settings, resource, properties)).join('\n')).toContain(sentence);
});

test('a rule beside a login that lets everybody through is seen', () => {
  const { template } = composeContent(ALB, COGNITO);
  const around = {
    Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    DependsOn: [],
    Properties: { ListenerArn: { Ref: 'Listener' }, Actions: forward },
  };
  const found = structureViolations({ ...template, Resources: { ...template.Resources, Around: around } });
  expect(found).toEqual(['Around is a way around the login']);
});

test.each([
  ['connects a port that its task does not name', { PortName: 'other' }],
  ['names two', { ClientAliases: [{ Port: 80 }, { Port: 80 }] }],
])('Service Connect: what %s is seen', (sentence, more) => {
  const template = altered(NAMES, CONNECT, 'WebService', { ServiceConnectConfiguration: service(more) });
  expect(structureViolations(template).join('\n')).toContain(sentence);
});
