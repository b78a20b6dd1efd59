// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';
import type { Settings } from './values.ts';

const ID = 'fargate.api-gateway-nlb.cloudformation';
const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';
const DOMAIN: Settings = { certificate: CERTIFICATE, domain: 'api.example.com' };

test('without a domain the API is called at its own address, under its stage', () => {
  const { template, resource, ofType } = composeContent(ID);
  expect(template.Outputs.ApiUrl?.Value).toEqual({
    Sub: 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${ApiStage}/',
  });
  expect(resource('Api').Properties).not.toHaveProperty('DisableExecuteApiEndpoint');
  expect(ofType('AWS::ApiGateway::DomainName')).toEqual([]);
});

test('a domain is the only address, by TLS 1.2 or newer, without the stage in it', () => {
  for (const id of [ID, 'ec2.api-gateway-nlb.ecs-cli']) {
    const { template, resource, file } = composeContent(id, DOMAIN);
    expect(resource('ApiDomainName').Properties).toMatchObject({
      SecurityPolicy: 'TLS_1_2',
      RegionalCertificateArn: { Ref: 'CertificateArn' },
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    expect(resource('ApiMapping').Properties).toEqual({
      DomainName: { Ref: 'ApiDomainName' },
      RestApiId: { Ref: 'Api' },
      Stage: { Ref: 'ApiStage' },
    });
    expect(resource('Api').Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(template.Outputs.ApiUrl?.Value).toEqual({ Sub: 'https://${DomainName}/' });
    expect(template.Outputs.DomainTarget?.Value).toEqual({ GetAtt: 'ApiDomainName.RegionalDomainName' });
    expect(file('README.md')).toContain('`execute-api` address is turned off');
  }
});

test('its record is made in a given hosted zone, else the README asks for it', () => {
  expect(composeContent(ID, DOMAIN).ofType('AWS::Route53::RecordSet')).toEqual([]);
  expect(composeContent(ID, DOMAIN).file('README.md')).toContain('DNS is yours');
  const { resource, file } = composeContent(ID, { ...DOMAIN, 'hosted-zone': 'Z0123456789ABC' });
  expect(resource('ApiAlias').Properties).toEqual({
    HostedZoneId: { Ref: 'HostedZoneId' },
    Name: { Ref: 'DomainName' },
    Type: 'A',
    AliasTarget: {
      DNSName: { GetAtt: 'ApiDomainName.RegionalDomainName' },
      HostedZoneId: { GetAtt: 'ApiDomainName.RegionalHostedZoneId' },
    },
  });
  expect(file('README.md')).not.toContain('DNS is yours');
});

const deploymentOf = (settings: Settings) =>
  Object.keys(composeContent(ID, settings).template.Resources).find((id) => id.startsWith('ApiDeployment'));

test('turning the old address off counts only with a new deployment', () => {
  expect(deploymentOf(DOMAIN)).not.toBe(deploymentOf({}));
});

test('in another VPC the NLB is another one, and a deployment from before would still name the old', () => {
  const subnets = { 'private-subnets': 'subnet-0a1b2c3d,subnet-1a1b2c3d' };
  const ids = [{}, { vpc: 'vpc-0a1b2c3d', ...subnets }, { vpc: 'vpc-1a1b2c3d', ...subnets }].map(deploymentOf);
  expect(new Set(ids).size).toBe(3);
});

test('the web ACL is tied to the stage, whose ARN has no account', () => {
  for (const profile of ['workshop', 'production']) {
    const { resource, file } = composeContent(ID, { profile, waf: 'on' });
    expect(resource('WebAclAssociation').Properties).toEqual({
      WebACLArn: { GetAtt: 'WebAcl.Arn' },
      ResourceArn: { Sub: 'arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${ApiStage}' },
    });
    expect(file('template.yaml')).not.toContain('AwsSolutions-APIG3');
  }
});

test('without one it is said why, in either profile', () => {
  for (const profile of ['workshop', 'production']) {
    const { file, ofType } = composeContent(ID, { profile, waf: 'off' });
    expect(file('template.yaml').match(/AwsSolutions-APIG3/g)).toHaveLength(1);
    expect(ofType('AWS::WAFv2::WebACLAssociation')).toEqual([]);
  }
});
