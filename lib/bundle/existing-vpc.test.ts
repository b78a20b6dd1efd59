import { describe, expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';

const VPC = 'vpc-0123456789abcdef0';
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((letter) => `subnet-0123456789abcde${letter}0`);
const EXISTING = { vpc: VPC, 'private-subnets': `${A},${B}`, 'public-subnets': `${C},${D}` };
/** What a bundle with a VPC of its own makes of a network, and what it must not make in somebody else's. */
const NETWORK = [
  'VPC',
  'Subnet',
  'InternetGateway',
  'VPCGatewayAttachment',
  'RouteTable',
  'Route',
  'SubnetRouteTableAssociation',
  'EIP',
  'NatGateway',
  'VPCEndpoint',
].map((type) => `AWS::EC2::${type}`);
const ALL = combinations(CONTENT);

describe.each(ALL)('$id in an existing VPC', ({ id, pick }) => {
  const { template, ofType, file } = composeContent(id, EXISTING);

  test('makes nothing of a network and changes nothing of it, whatever way out was chosen', () => {
    for (const egress of ['nat', 'nat-per-zone', 'endpoints']) {
      const bundle = composeContent(id, { ...EXISTING, egress });
      expect(NETWORK.flatMap((type) => bundle.ofType(type))).toEqual([]);
      expect(bundle.template).toEqual(template);
    }
  });

  test('takes VPC and subnets as parameters of their own types, so that CloudFormation looks whether they exist', () => {
    expect(template.Parameters).toMatchObject({
      Vpc: { Type: 'AWS::EC2::VPC::Id', Default: VPC },
      PrivateSubnetA: { Type: 'AWS::EC2::Subnet::Id', Default: A },
      PrivateSubnetB: { Type: 'AWS::EC2::Subnet::Id', Default: B },
    });
    expect(template.Parameters).not.toHaveProperty('VpcCidr');
    expect(file('parameters.json')).toContain(VPC);
  });

  test('asks for public subnets only where something faces the internet inside the VPC', () => {
    const names = Object.keys(template.Parameters).filter((name) => name.startsWith('PublicSubnet'));
    expect(names).toEqual(pick.balance === 'alb' ? ['PublicSubnetA', 'PublicSubnetB'] : []);
  });

  test('waits for nothing that it does not make', () => {
    const ids = Object.keys(template.Resources);
    for (const { DependsOn } of Object.values(template.Resources))
      expect(ids).toEqual(expect.arrayContaining(DependsOn));
    expect(structureViolations(template)).toEqual([]);
  });

  test('puts every security group and target group into that VPC', () => {
    const inVpc = ['AWS::EC2::SecurityGroup', 'AWS::ElasticLoadBalancingV2::TargetGroup'].flatMap(ofType);
    for (const { Properties } of inVpc) expect(Properties.VpcId).toEqual({ Ref: 'Vpc' });
  });
});

test.each(ALL)('$id with a VPC of its own takes no ids of anything that exists', ({ id }) => {
  const { template } = composeContent(id);
  expect(Object.keys(template.Parameters)).toContain('VpcCidr');
  for (const { Type } of Object.values(template.Parameters)) expect(Type).not.toMatch(/^AWS::EC2::/);
});

test('the README says what the VPC has to bring: name resolution, two zones, a way out', () => {
  for (const words of [
    { lang: 'en', said: ['DNS host names', 'two Availability Zones', 'NAT gateway', 'VPC endpoints'] },
    { lang: 'ja', said: ['DNSホスト名', '2つのアベイラビリティーゾーン', 'NATゲートウェイ', 'VPCエンドポイント'] },
  ]) {
    const readme = composeContent('ec2.alb.cloudformation', { ...EXISTING, lang: words.lang }).file('README.md');
    for (const said of [...words.said, VPC, 'ecs-telemetry']) expect(readme).toContain(said);
    expect(composeContent('ec2.alb.cloudformation', { lang: words.lang }).file('README.md')).not.toContain(
      'ecs-telemetry',
    );
  }
});

test('with one, nobody is told that the account may be empty', () => {
  const own = composeContent('fargate.alb.cloudformation');
  const existing = composeContent('fargate.alb.cloudformation', EXISTING);
  expect(own.template.Description).toContain('empty account');
  expect(existing.template.Description).toContain('existing VPC');
  expect(existing.file('README.md')).not.toContain('It needs nothing that is already there');
});

test('with ECS Exec and nothing but endpoints the README names the one for sessions', () => {
  const readme = composeContent('fargate.alb.cloudformation', { ...EXISTING, exec: 'on' }).file('README.md');
  expect(readme).toContain('one more for ssmmessages');
});
