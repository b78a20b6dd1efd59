// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';

const ID = 'fargate.api-gateway-nlb.cloudformation';

test('a VPC link V2 leads to the load balancer itself, by a security group of its own', () => {
  const { resource, ofType } = composeContent(ID);
  for (const { Properties } of ofType('AWS::ApiGateway::Method'))
    expect(Properties.Integration).toMatchObject({
      Type: 'HTTP_PROXY',
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'VpcLinkV2' },
      IntegrationTarget: { Ref: 'Nlb' },
    });
  expect(resource('VpcLinkV2').Properties.SecurityGroupIds).toEqual([{ Ref: 'LinkSecurityGroup' }]);
  expect(resource('WebNlbFromLink').Properties).toMatchObject({
    GroupId: { Ref: 'NlbSecurityGroup' },
    SourceSecurityGroupId: { Ref: 'LinkSecurityGroup' },
    FromPort: 80,
  });
  expect(resource('Nlb').Properties).not.toHaveProperty('EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic');
});

test('a VPC link V1 leads to exactly one NLB, whose security group lets PrivateLink pass', () => {
  const { resource, ofType } = composeContent(ID, { 'vpc-link': 'v1' });
  expect(resource('VpcLinkV1').Properties.TargetArns).toEqual([{ Ref: 'Nlb' }]);
  expect(resource('Nlb').Properties.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic).toBe('off');
  expect(ofType('AWS::ApiGatewayV2::VpcLink')).toHaveLength(0);
  for (const { Properties } of ofType('AWS::ApiGateway::Method'))
    expect(Properties.Integration).not.toHaveProperty('IntegrationTarget');
});

test('every path goes through, and the stage misses no method', () => {
  for (const link of ['v1', 'v2']) {
    const { template, resource, ofType } = composeContent(ID, { 'vpc-link': link });
    expect(ofType('AWS::ApiGateway::Method')).toHaveLength(2);
    expect(resource('WebProxyMethod').Properties).toMatchObject({
      RequestParameters: { 'method.request.path.proxy': true },
      Integration: {
        Uri: { Sub: 'http://${Nlb.DNSName}:80/{proxy}' },
        RequestParameters: { 'integration.request.path.proxy': 'method.request.path.proxy' },
      },
    });
    const deployment = Object.keys(template.Resources).find((id) => /^ApiDeployment[0-9a-f]{8}$/.test(id)) ?? '';
    expect(resource(deployment).DependsOn).toEqual(['WebBaseMethod', 'WebProxyMethod']);
    expect(resource('ApiStage').Properties.DeploymentId).toEqual({ Ref: deployment });
  }
});

test('the NLB is internal, crosses zones, and its health check holds by the rules of 2019 as well', () => {
  const { resource } = composeContent(ID);
  expect(resource('Nlb').Properties).toMatchObject({
    Type: 'network',
    Scheme: 'internal',
    LoadBalancerAttributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
  });
  const { HealthCheckIntervalSeconds, HealthyThresholdCount, UnhealthyThresholdCount } =
    resource('WebTargetGroup').Properties;
  expect([10, 30]).toContain(HealthCheckIntervalSeconds);
  expect(HealthyThresholdCount).toBe(UnhealthyThresholdCount);
});
