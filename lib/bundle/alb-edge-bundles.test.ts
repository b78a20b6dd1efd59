// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { describe, expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Settings } from './values.ts';

const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';
const TLS: Settings = { certificate: CERTIFICATE };
const NAMED: Settings = { ...TLS, domain: 'www.example.com' };
const ALIASED: Settings = { ...NAMED, 'hosted-zone': 'Z0123456789ABC' };
const ALBS = combinations(CONTENT).filter(({ pick }) => pick.balance === 'alb');
const ALB = 'fargate.alb.cloudformation';

function portsOpenToAll(settings: Settings): unknown[] {
  const { SecurityGroupIngress } = composeContent(ALB, settings).resource('AlbSecurityGroup').Properties;
  return Array.isArray(SecurityGroupIngress) ? SecurityGroupIngress.map(({ FromPort }) => FromPort) : [];
}

describe.each(ALBS)('$id', ({ id }) => {
  test('with a certificate the listener of the services is HTTPS, TLS 1.2 and 1.3 only', () => {
    const bundle = composeContent(id, TLS);
    expect(bundle.resource('Listener').Properties).toMatchObject({
      Protocol: 'HTTPS',
      Port: 443,
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      Certificates: [{ CertificateArn: { Ref: 'CertificateArn' } }],
      DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'WebTargetGroup' } }],
    });
    expect(bundle.template.Parameters.CertificateArn).toMatchObject({ Default: CERTIFICATE });
    expect(structureViolations(bundle.template)).toEqual([]);
  });

  test('and port 80 redirects to it for good', () => {
    expect(composeContent(id, TLS).resource('RedirectListener').Properties).toMatchObject({
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [
        { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
      ],
    });
  });

  test('with a web ACL no template says that it lacks one, and the ACL stands before the ALB', () => {
    const bundle = composeContent(id, { waf: 'on' });
    expect(bundle.resource('WebAclAssociation').Properties).toEqual({
      ResourceArn: { Ref: 'Alb' },
      WebACLArn: { GetAtt: 'WebAcl.Arn' },
    });
    expect(structureViolations(bundle.template)).toEqual([]);
  });
});

test('without a certificate there is HTTP on port 80 and nothing else', () => {
  const bundle = composeContent(ALB);
  expect(bundle.resource('Listener').Properties).toMatchObject({ Protocol: 'HTTP', Port: 80 });
  expect(bundle.ofType('AWS::ElasticLoadBalancingV2::Listener')).toHaveLength(1);
  expect(bundle.template.Parameters).not.toHaveProperty('CertificateArn');
  expect(portsOpenToAll({})).toEqual([80]);
  expect(portsOpenToAll(TLS)).toEqual([80, 443]);
});

test.each([
  ['http://${Alb.DNSName}/', {}],
  ['https://${Alb.DNSName}/', TLS],
  ['https://${DomainName}/', NAMED],
  ['https://${DomainName}/', ALIASED],
])('the address is %s', (address, settings) => {
  expect(composeContent(ALB, settings).template.Outputs.ServiceUrl?.Value).toEqual({ Sub: address });
});

test('with a hosted zone the stack makes the alias, which follows the health of the ALB', () => {
  const bundle = composeContent(ALB, ALIASED);
  expect(bundle.resource('AliasRecord').Properties).toEqual({
    HostedZoneId: { Ref: 'HostedZoneId' },
    Name: { Ref: 'DomainName' },
    Type: 'A',
    AliasTarget: {
      DNSName: { GetAtt: 'Alb.DNSName' },
      HostedZoneId: { GetAtt: 'Alb.CanonicalHostedZoneID' },
      EvaluateTargetHealth: true,
    },
  });
  expect(bundle.template.Parameters.HostedZoneId).toMatchObject({ Default: 'Z0123456789ABC' });
});

test('without one the README says which record to make, and the stack where it leads', () => {
  const bundle = composeContent(ALB, NAMED);
  expect(bundle.ofType('AWS::Route53::RecordSet')).toHaveLength(0);
  expect(bundle.file('README.md')).toContain('make a record where your DNS is: `www.example.com`, type CNAME');
  expect(bundle.template.Outputs.AlbDnsName?.Value).toEqual({ GetAtt: 'Alb.DNSName' });
});

test('the web ACL holds what AWS recommends as a start, and a limit for each address', () => {
  const { Rules, Scope } = composeContent(ALB, { waf: 'on' }).resource('WebAcl').Properties;
  const text = JSON.stringify(Rules);
  expect(Scope).toBe('REGIONAL');
  for (const group of ['CommonRuleSet', 'KnownBadInputsRuleSet', 'AmazonIpReputationList'])
    expect(text).toContain(`"VendorName":"AWS","Name":"AWSManagedRules${group}"`);
  expect(text).toContain('"RateBasedStatement":{"AggregateKeyType":"IP","EvaluationWindowSec":300');
  expect(composeContent(ALB).ofType('AWS::WAFv2::WebACL')).toHaveLength(0);
});

test('production keeps what WAF saw, without tokens and cookies; a workshop does not', () => {
  const production = composeContent(ALB, { waf: 'on', profile: 'production' });
  expect(production.resource('WebAclLogGroup').Properties.LogGroupName).toEqual({
    Sub: 'aws-waf-logs-${AWS::StackName}',
  });
  expect(production.resource('WebAclLogging').Properties.RedactedFields).toEqual([
    { SingleHeader: { Name: 'authorization' } },
    { SingleHeader: { Name: 'cookie' } },
  ]);
  expect(composeContent(ALB, { waf: 'on' }).ofType('AWS::WAFv2::LoggingConfiguration')).toHaveLength(0);
});
